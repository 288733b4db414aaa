import { germanLack as lack } from './lack-de.js';
import type { RulesWords } from './rule-words.js';

/** German words on titles, search words and texts. */
export const germanWords = {
  'not-found-by-title': {
    title: 'Die Suche findet den Dienst unter seinem eigenen Titel nicht',
    why: 'Selbst wer den amtlichen Namen kennt, sieht den Dienst nicht auf der ersten Seite.',
    mend: 'Geben Sie dem Dienst einen Titel mit einem Wort, das kein anderer hat, oder führen Sie doppelte Dienste zusammen. Prüfen Sie auch, ob eine Sperre (blocks) ihn ausschließt.',
    detail: ({ place }) => (place === undefined ? 'nicht unter den ersten 50' : `erst auf Platz ${String(place)}`),
  },
  'not-found-by-synonym': {
    title: 'Eigene Suchbegriffe führen nicht zum Dienst',
    why: 'Die Redaktion hat das Wort eingetragen, aber andere Dienste stehen davor. Gesucht wird der Dienst vergeblich.',
    mend: 'Streichen Sie das Wort bei Diensten, die nicht gemeint sind, oder heften Sie den Dienst für dieses Wort an (pins).',
    detail: ({ synonyms }, { list }) => list(synonyms.map((word) => `„${word}“`)),
  },
  'no-synonyms': {
    title: 'Keine Suchbegriffe',
    why: 'Bürgerinnen und Bürger suchen in ihren eigenen Worten. Steht nur der amtliche Titel da, finden sie den Dienst schlechter.',
    mend: 'Tragen Sie drei bis sechs Wörter ein, die am Telefon fallen: Kurzformen, Alltagswörter, Anlässe.',
    detail: lack,
  },
  'official-title': {
    title: 'Amtsdeutsch im Titel',
    why: 'Wer eine Liste überfliegt, sucht sein eigenes Wort und überliest das amtliche.',
    mend: 'Nennen Sie im Titel die Sache mit dem Alltagswort, am besten mit Tätigkeitswort („Bauantrag stellen“). Das amtliche Wort wird Suchbegriff, die Rechtsgrundlage gehört in den Text.',
    detail: ({ word, plain }) => (plain === '' ? `„${word}“ gehört in den Text` : `„${word}“, im Alltag: ${plain}`),
  },
  'title-long': {
    title: 'Titel länger als 60 Zeichen',
    why: 'Lange Titel brechen auf dem Telefon über mehrere Zeilen um und werden in Suchmaschinen abgeschnitten.',
    mend: 'Kürzen Sie auf Sache und Tätigkeit. Varianten und Zielgruppen gehören in die Kurzfassung.',
    detail: ({ length }) => `${String(length)} Zeichen`,
  },
  'summary-missing': {
    title: 'Keine Kurzfassung',
    why: 'In der Trefferliste steht nur der Titel. Ob es der richtige Dienst ist, zeigt sich erst nach dem Klick.',
    mend: 'Schreiben Sie ein bis zwei kurze Sätze: Was bekomme ich, für wen ist es?',
    detail: lack,
  },
  'summary-hard': {
    title: 'Kurzfassung schwer zu lesen',
    why: 'Unter jedem Treffer steht die Kurzfassung. Wer sie zweimal lesen muss, klickt falsch oder gar nicht.',
    mend: 'Höchstens 20 Wörter je Satz, sagen, wer was tut („Wir prüfen …“), Tätigkeitswörter statt Hauptwörter auf -ung. Bricht die Kurzfassung ab, war der erste Satz der Beschreibung zu lang.',
    detail: ({ longest, passive, nominal, cut }, { list, number }) =>
      list([
        ...(longest === undefined ? [] : [`Satz mit ${number(longest)} Wörtern`]),
        ...(passive === undefined ? [] : ['nur Passiv']),
        ...(nominal === undefined ? [] : [`${number(nominal)} Hauptwörter aus Tätigkeiten in einem Satz`]),
        ...(cut === undefined ? [] : ['bricht mitten im Satz ab']),
      ]),
  },
  'text-hard': {
    title: 'Beschreibung schwer zu lesen',
    why: 'Der Text verlangt mehr, als die Schule vermittelt. Wer ihn nicht versteht, ruft an oder bringt das Falsche mit.',
    mend: 'Kürzere Sätze, Alltagswörter, Aufzählungen. Ziel: Schulstufe 10 oder darunter.',
    detail: ({ year, longest, passive }, { number, percent }) =>
      `Schulstufe ${number(year)} (Wiener Sachtextformel), längster Satz ${number(longest)} Wörter, ${percent(passive)} Passiv`,
  },
  'language-versions': {
    title: 'Sprachfassungen fehlen bei gefragten Diensten',
    why: 'Zugezogene und Menschen mit Lernschwierigkeiten verstehen die Seite nicht und brauchen jemanden, der hilft.',
    mend: 'Beginnen Sie mit Titel und Kurzfassung der meistgefragten Dienste, auf Englisch und in den Sprachen Ihrer Kommune. Kennzeichnen Sie maschinelle Übersetzungen.',
    detail: ({ missing, of }, { list, languageName, number }) =>
      of === undefined
        ? `fehlt: ${list(missing.map(languageName))}`
        : `Von ${number(of)} Diensten hat keiner eine zweite Sprache.`,
  },
} satisfies Partial<RulesWords>;
