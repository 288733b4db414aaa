import { germanLack as lack } from './lack-de.js';
import type { RulesWords } from './rule-words.js';

/** German words on what is out of date, missing or out of order. */
export const germanContent = {
  expired: {
    title: 'Abgelaufen, aber noch im Katalog',
    why: 'Jemand bereitet einen Antrag vor, den es nicht mehr gibt.',
    mend: 'Nehmen Sie den Dienst aus dem Katalog, oder verlängern Sie die Gültigkeit.',
    detail: ({ validThrough }, { date }) => `gültig bis ${date(validThrough)}`,
  },
  'not-yet-valid': {
    title: 'Noch nicht gültig, aber schon im Katalog',
    why: 'Wer jetzt kommt, wird weggeschickt.',
    mend: 'Zeigen Sie den Dienst erst ab seinem Beginn, oder nennen Sie das Datum im Titel.',
    detail: ({ validFrom }, { date }) => `gültig ab ${date(validFrom)}`,
  },
  outdated: {
    title: 'Länger als zwölf Monate nicht geändert',
    why: 'Gebühren, Zuständigkeiten und Links ändern sich. Wer alten Angaben folgt, zahlt falsch oder kommt umsonst.',
    mend: 'Lassen Sie die Fachstelle den Text einmal im Jahr bestätigen, die gefragtesten zuerst. Eine Bestätigung ohne Änderung ist auch ein neues Datum.',
    detail: ({ updated }, { date }) => `zuletzt ${date(updated)}`,
  },
  'date-unknown': {
    title: 'Alter der Texte unbekannt',
    why: 'Weder Sie noch Bürgerinnen und Bürger sehen, ob ein Text noch stimmt.',
    mend: 'Lassen Sie den Export das Datum der letzten redaktionellen Änderung mitgeben, nicht das des Exports.',
    detail: (params, format) =>
      params.sameDate === undefined
        ? lack(params, format)
        : `Alle Dienste tragen das Datum ${format.date(params.sameDate)}: wohl das des Exports.`,
  },
  'no-office': {
    title: 'Keine zuständige Stelle',
    why: 'Bei Fragen weiß niemand, wen man anrufen kann.',
    mend: 'Ordnen Sie dem Dienst die Stelle zu, auch wenn er ganz online ist.',
    detail: lack,
  },
  'no-fees': {
    title: 'Keine Angabe zu Kosten',
    why: 'Ob es etwas kostet, ist eine der ersten Fragen. Wer es nicht findet, ruft an.',
    mend: 'Nennen Sie den Betrag. Auch „kostenfrei“ ist eine Angabe.',
    detail: lack,
  },
  'no-duration': {
    title: 'Keine Angabe zur Bearbeitungsdauer',
    why: 'Wer eine Frist hat, muss wissen, wann er anfangen muss.',
    mend: 'Nennen Sie die übliche Dauer in Tagen oder Wochen, notfalls als Spanne.',
    detail: lack,
  },
  'no-documents': {
    title: 'Keine Angabe zu Unterlagen',
    why: 'Fehlt ein Nachweis, war der Weg umsonst, und die Stelle hat doppelte Arbeit.',
    mend: 'Zählen Sie die Unterlagen auf. „Keine“ ist auch eine Angabe.',
    detail: lack,
  },
  'no-leika': {
    title: 'Kein LeiKa-Schlüssel',
    why: 'Ohne Schlüssel finden Bund, Land, 115 und Portalverbund den Dienst nicht, und Texte des Landes lassen sich nicht zuordnen.',
    mend: 'Suchen Sie den Schlüssel im FIM-Portal und tragen Sie ihn ein. Für rein örtliche Angebote gibt es keinen; dann ist nichts zu tun.',
    detail: lack,
  },
  'link-broken': {
    title: 'Links führen ins Leere',
    why: 'Genau an der Stelle, an der jemand handeln will, steht eine Fehlerseite.',
    mend: 'Tauschen Sie die Adresse aus. Steht dieselbe Adresse in mehreren Diensten, lohnt es, sie einmal an zentraler Stelle zu pflegen.',
    detail: ({ url, state, status, office }) =>
      `${office === undefined ? '' : `Standort ${office}: `}${url} (${LINK_STATES[state] ?? state}${status === undefined ? '' : `, ${String(status)}`})`,
  },
  'link-moved': {
    title: 'Links werden weitergeleitet',
    why: 'Noch kommt man an. Wird die alte Adresse abgeschaltet, ist der Link kaputt.',
    mend: 'Ersetzen Sie die Adresse durch die neue, wenn sie dauerhaft aussieht.',
    detail: ({ url, finalUrl }) => `${url} → ${finalUrl}`,
  },
  'link-http': {
    title: 'Links ohne Verschlüsselung (http)',
    why: 'Browser warnen davor, und unterwegs kann jeder mitlesen.',
    mend: 'Ändern Sie den Anfang der Adresse in https:// und prüfen Sie, ob die Seite dort antwortet.',
    detail: ({ url }) => url,
  },
  'link-tracking': {
    title: 'Links mit Verfolgungs- oder Sitzungsangaben',
    why: 'Solche Angaben verraten, woher jemand kommt. Eine Sitzung im Link ist bald abgelaufen.',
    mend: 'Kürzen Sie die Adresse um den genannten Teil und probieren Sie, ob sie dann noch führt, wohin sie soll.',
    detail: ({ url, parameter }) => `${parameter} in ${url}`,
  },
  'pdf-form': {
    title: 'Formulare als PDF',
    why: 'PDF-Formulare lassen sich auf dem Telefon kaum ausfüllen, sind selten barrierefrei und enden meist auf Papier.',
    mend: 'Ersetzen Sie die gefragtesten durch einen Onlinedienst. Was PDF bleibt, muss ausfüllbar und barrierefrei (PDF/UA) sein.',
    detail: ({ url, count }) => (count > 1 ? `${String(count)} Formulare, zuerst ${url}` : url),
  },
  'same-title': {
    title: 'Derselbe Titel mehrfach',
    why: 'In der Trefferliste steht zweimal dasselbe. Welcher Dienst der richtige ist, lässt sich nicht erkennen.',
    mend: 'Unterscheiden Sie die Titel (für wen, welcher Fall), oder führen Sie die Dienste zusammen.',
    detail: ({ title, services }, { list }) => `„${title}“: ${list(services)}`,
  },
  'no-topic': {
    title: 'Kein Thema',
    why: 'Wer nicht sucht, sondern stöbert, kommt an diesem Dienst nie vorbei.',
    mend: 'Ordnen Sie jeden Dienst mindestens einem Thema zu.',
    detail: lack,
  },
  'topic-orphan': {
    title: 'Themen ohne Dienst',
    why: 'Wer das Thema wählt, findet nichts.',
    mend: 'Ordnen Sie Dienste zu, oder streichen Sie das Thema.',
    detail: ({ label, topic }) => `${label} (${topic})`,
  },
  'topic-single': {
    title: 'Themen mit nur einem Dienst',
    why: 'Das Thema ist ein Umweg zu einem einzigen Treffer und macht die Liste der Themen länger.',
    mend: 'Legen Sie es mit einem verwandten Thema zusammen.',
    detail: ({ label, topic }) => `Thema ${label} (${topic})`,
  },
} satisfies Partial<RulesWords>;

const LINK_STATES: Readonly<Record<string, string>> = {
  broken: 'Fehlerseite',
  unreachable: 'Server nicht erreichbar',
  tls: 'Zertifikat ungültig',
  timeout: 'keine Antwort in der Wartezeit',
  'soft-404': '„Nicht gefunden“, ohne es dem Browser zu sagen',
};
