import { germanLack as lack } from './lack-de.js';
import type { RulesWords } from './rule-words.js';

/** German words on ways to a service, and what stands in them. */
export const germanAccess = {
  'online-elsewhere': {
    title: 'Kein Weg online, obwohl es einen Onlinedienst gibt',
    why: 'Wer den Dienst bei Ihnen sucht, geht aufs Amt, obwohl es auch online ginge.',
    mend: 'Prüfen Sie, ob der genannte Onlinedienst für Ihre Kommune freigeschaltet ist und dieselbe Leistung meint. Tragen Sie ihn dann als Weg „online“ ein.',
    detail: ({ title, url, source, leika }) =>
      `${source === undefined ? 'im selben Katalog' : source}: „${title}“ (LeiKa ${leika})${url === undefined ? '' : `, ${url}`}`,
  },
  'online-only-in-text': {
    title: 'Der Text spricht von einem Onlinedienst, aber kein Link führt hin',
    why: 'Wer den Knopf „Online“ nicht sieht, liest den Text meist nicht bis zum Link und geht aufs Amt.',
    mend: 'Tragen Sie die Adresse des Onlinedienstes als eigenen Weg ein. Beim Einlesen aus einem Export hilft eine Regel in der Zuordnungsdatei (--mapping). Gibt es den Dienst nicht mehr, kürzen Sie den Text.',
    detail: ({ sentence }) => `„${sentence}“`,
  },
  'few-online': {
    title: 'Die meisten Dienste haben keinen Weg online',
    why: 'Eine Suche, die fast immer beim Termin endet, benutzt man nur einmal.',
    mend: 'Prüfen Sie zuerst, ob beim Einlesen alle Onlinedienste erkannt werden (Zuordnungsdatei, --mapping). Holen Sie dann für die gefragtesten Dienste die Onlinedienste von Land und Nachbarkommunen (Nachnutzung).',
    detail: ({ online, of }, { number, percent }) =>
      `Nur ${number(online)} von ${number(of)} Diensten (${percent(of === 0 ? 0 : online / of)}) haben einen Weg online.`,
  },
  'no-way': {
    title: 'Kein Weg zum Dienst: kein Link, kein Termin, keine Stelle',
    why: 'Die Seite sagt, dass es den Dienst gibt, aber nicht, wie man ihn bekommt.',
    mend: 'Tragen Sie mindestens die zuständige Stelle mit Telefon oder Adresse ein, besser einen Onlinedienst oder eine Terminseite.',
    detail: () => '',
  },
  'eid-only': {
    title: 'Online geht es nur mit der eID des Personalausweises',
    why: 'Viele haben die Online-Funktion nicht eingeschaltet, die PIN vergessen oder einen Ausweis, der sie nicht hat. Sie brechen ab.',
    mend: 'Fragen Sie die Fachstelle, ob der Dienst das Vertrauensniveau „hoch“ wirklich braucht. Bieten Sie sonst ein Konto, die BundID mit anderem Mittel oder gar keine Anmeldung an.',
    detail: ({ share, trustLevel }, { percent }) =>
      `${percent(share)} der Onlinedienste mit bekannter Anmeldung verlangen die eID${trustLevel === undefined ? '' : `; Vertrauensniveau hier: ${trustLevel}`}`,
  },
  'trust-below-means': {
    title: 'Die eID wird verlangt, obwohl ein niedrigeres Vertrauensniveau genügt',
    why: 'Die Hürde ist höher, als der Dienst selbst sie setzt. Wer keine eID nutzt, wird ohne Grund ausgeschlossen.',
    mend: 'Lassen Sie im Onlinedienst ein Mittel zu, das zum Vertrauensniveau passt, oder berichtigen Sie das Niveau.',
    detail: ({ trustLevel }) => `Vertrauensniveau ${trustLevel}; die eID steht für 40 (hoch)`,
  },
  'identification-unknown': {
    title: 'Niemand erfährt vorab, wie man sich online ausweist',
    why: 'Erst im Antrag zeigt sich, dass ein Konto oder die eID nötig ist. Wer das nicht hat, hat umsonst begonnen.',
    mend: 'Nennen Sie bei jedem Onlinedienst die zugelassenen Mittel: keine Anmeldung, Konto, BundID, eID, ELSTER, Mein Unternehmenskonto.',
    detail: lack,
  },
  'signature-unneeded': {
    title: 'Unterschrift verlangt, ohne dass Schriftform gekennzeichnet ist',
    why: 'Für eine Unterschrift muss man drucken, unterschreiben und schicken. Damit ist der Dienst nicht mehr online.',
    mend: 'Klären Sie mit der Fachstelle, ob ein Gesetz die Schriftform anordnet. Wenn nicht, streichen Sie die Unterschrift; wenn ja, kennzeichnen Sie die Schriftform und bieten einen elektronischen Ersatz an.',
    detail: ({ services }, { list }) =>
      services === undefined
        ? ''
        : `Schriftform ist nirgends gekennzeichnet; Unterschrift verlangen: ${list(services)}`,
  },
  'maturity-low': {
    title: 'OZG-Reifegrad unter 3',
    why: 'Der Antrag lässt sich nicht ganz online stellen. Irgendwo kommt Papier oder ein Gang aufs Amt.',
    mend: 'Ersetzen Sie das Formular durch einen Onlinedienst mit Nachweisen zum Hochladen. In Modell 1.1 ist Stufe 3 die Online-Leistung; in Modell 2.0 (0 bis 7) betreffen die Stufen bis 3 den Online-Antrag.',
    detail: ({ model, level }) => `Stufe ${String(level)} nach Modell ${model}`,
  },
} satisfies Partial<RulesWords>;
