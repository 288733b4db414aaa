/**
 * Words of the authorities' language in titles, each with what people say. Written by us from titles of German service
 * catalogues; only words whose everyday counterpart means the same, so no technical terms that the law makes a difference of.
 */
const PLAIN_WORDS: Readonly<Record<string, string>> = {
  Ableben: 'Tod',
  Abschrift: 'Kopie',
  Antragstellung: 'beantragen',
  Auskunftserteilung: 'Auskunft',
  Aushändigung: 'abholen',
  Beantragung: 'beantragen',
  Beibringung: 'einreichen',
  Beschulung: 'Schulbesuch',
  Bewilligung: 'beantragen',
  Eheschließung: 'Heirat',
  Einfriedung: 'Zaun',
  Erteilung: 'beantragen',
  Fahrtkostenerstattung: 'Geld für Fahrten zurück',
  Gebührenbefreiung: 'von Gebühren befreien',
  Gewährung: 'beantragen',
  Inanspruchnahme: 'nutzen',
  Inverkehrbringen: 'verkaufen',
  Kraftfahrzeug: 'Auto, Fahrzeug',
  Lichtbild: 'Foto',
  Lichtbildes: 'Foto',
  Niederlegung: 'aufgeben',
  Postwertzeichen: 'Briefmarke',
  Sterbefall: 'Todesfall',
  Sterbefallanzeige: 'Todesfall melden',
  Verbringung: 'Transport',
  Veräußerung: 'verkaufen',
  Vornahme: 'durchführen',
  Wertstoffe: 'Altglas, Papier, Verpackungen',
  Wiedererteilung: 'wieder beantragen',
  Zurverfügungstellung: 'bekommen',
};
/** A paragraph of a law in a title tells citizens nothing. */
const LAW = /§+\s*\d+\s*\p{L}?(?:\s+(?:Abs\.|Satz|Nr\.)\s*\d+)*(?:\s+\p{Lu}[\p{L}-]*)?/u;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export interface OfficialWord {
  /** As it stands in the title. */
  readonly word: string;
  /** What people say; "" where the word can go. */
  readonly plain: string;
}

/** The first official word of a German title that has not its everyday word beside it. */
export function officialWordIn(title: string): OfficialWord | undefined {
  const law = LAW.exec(title)?.[0];
  if (law !== undefined) return { word: law.trim(), plain: '' };
  const lower = title.toLowerCase();
  for (const [word] of title.matchAll(WORD)) {
    const plain = Object.hasOwn(PLAIN_WORDS, word) ? PLAIN_WORDS[word] : undefined;
    if (plain !== undefined && !plain.split(', ').some((one) => lower.includes(one.toLowerCase())))
      return { word, plain };
  }
  return undefined;
}
