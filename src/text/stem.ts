/**
 * A light German stemmer over folded words: inflection away, and the few derivations that a noun and its verb differ
 * in ("Anmeldung", "anmelden", "angemeldet"). Lighter than Snowball's or CISTEM's, which join "Bürger" with "Burg" and
 * "Messer" with "Messe": a wrong join sends citizens to the wrong office, a missing one is mended by the fuzzy search.
 */

/** Words whose forms follow no rule here; folded. */
const IRREGULAR: Readonly<Record<string, string>> = {
  firmen: 'firma',
  themen: 'thema',
  konten: 'konto',
  visa: 'visum',
  visas: 'visum',
  visen: 'visum',
  museen: 'museum',
  praktika: 'praktikum',
  praktikums: 'praktikum',
  zentren: 'zentrum',
  centren: 'zentrum',
  gymnasien: 'gymnasium',
  stadien: 'stadion',
  nachbarn: 'nachbar',
  jubilaen: 'jubilaum',
  kriterien: 'kriterium',
  busse: 'bus',
  bussen: 'bus',
  busses: 'bus',
  atteste: 'attest',
  taxen: 'taxi',
  taxis: 'taxi',
  medien: 'medium',
  ministerien: 'ministerium',
  stipendien: 'stipendium',
  gremien: 'gremium',
  aller: 'alle',
  allem: 'alle',
  ehen: 'ehe',
  namens: 'nam',
  neue: 'neu',
  neuer: 'neu',
  neues: 'neu',
  neuem: 'neu',
  fallen: 'fallen',
  grunden: 'grunden',
  grundet: 'grunden',
  gegrundet: 'grunden',
  grundung: 'grunden',
};

/** Words whose stem is more than themselves without an ending. */
export const IRREGULAR_WORDS: readonly string[] = Object.keys(IRREGULAR);
/** Of what is taken off other words: its letters, and how many there are at most. */
export const ENDING_LETTERS = 'eginmrstu';
export const LONGEST_ENDING = 8;

/** Nouns with a plural in -er (a closed class of German); folded, as the end of a word. An "Ausländer" is no plural. */
const PLURAL_ER =
  /(haus|buch|(?<!aus|eng|hol|in|ir|is|nieder)land|wald|rad|grab|kind|bild|feld|kleid|licht|schild|glied|geld|brett|dach|fach|blatt|bad|band|dorf|gras|gut|huhn|kalb|lamm|loch|mann|rand|schloss|tal|tuch|volk|wort|amt|tum|denkmal|rind|lied|geist|gesicht|strauch|kraut|glas|korn|ei|bund|loch|grab|schwert|nest|fahrrad)er[n]?$/;

/** -ung that is no noun of the verb beside it. */
const OWN_UNG = /(zeit|satz|stift|quitt|steuer|ausweis|kleid|unterhalt|^(pack|richt|wend|fest|haft))ung(en)?$/;

/** -uell is folded to -ull. */
const ADJECTIVE_ENDING = /(isch|lich|ig|los|haft|ell|al|iv|sam|bar|deutsch|end|(?:akt|vid|man|irt|vent)ull)(e[mnrs]?)$/;
/** Nouns that look like an adjective's form in -er: "Fischer" is not "fisch". */
const NOUN_ER = /(fisch|[kt]ell|kalend|spend|^(?:ab)?send)er$/;

const SEPARABLE =
  '(?:ab|an|auf|aus|bei|ein|fest|fort|frei|her|hin|los|mit|nach|um|vor|weg|wieder|zu|zuruck|zusammen|uber|unter|still)?';
/** Participles with -ge-, of weak verbs alone: "gemeldet", "abgemeldet", "angezeigt", "geandert", "gekauft". */
const PARTICIPLE_ET = new RegExp(`^(${SEPARABLE})ge(\\p{L}{2,}(?:d|t|chn|ffn|gn|dn))et$`, 'u');
const PARTICIPLE_T = new RegExp(
  `^(${SEPARABLE})ge(?!nehm|wahr|hor|stalt|fahr|sund|wer|burt)(\\p{L}+(?:[aei]g|uf|ier|er|el|ick|eb|ll|auch|ach|hn|hl|erb|sch))t$`,
  'u',
);

const LATIN = /^[a-z]+$/;
/** The longest real compounds of municipal German stay below; longer input is no word, and must not cost more. */
const MAX_LENGTH = 60;
/** What nothing is taken off ends in another letter than these. */
const LAST_LETTERS = 'aegmnrst';
const cache = new Map<string, string>();
/** Enough for the words of one text or query; whoever stems a vocabulary keeps the stems itself. */
const MAX_CACHED = 4096;

/** The stem of one folded word; words with digits or of other scripts come back as they are (Arabic without its article). */
export function stem(word: string): string {
  if (word.length > MAX_LENGTH) return word;
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = LATIN.test(word) ? stemLatin(word) : stemOther(word);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(word, result);
  return result;
}

function stemLatin(word: string): string {
  if (word.length <= 3 || !LAST_LETTERS.includes(word.charAt(word.length - 1))) return word;
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular;
  return verbal(participle(nominal(word)));
}

/** Case and number. The patterns are asked only of words that end as they do: most words are spared most of them. */
function nominal(word: string): string {
  const last = word.charAt(word.length - 1);
  if (last === 't' || last === 'g' || last === 'a') return word;
  if (last === 'n' && /[^aeiou]innen$/.test(word) && word.length > 8) return word.slice(0, -5);
  if ((word.endsWith('er') || word.endsWith('ern')) && PLURAL_ER.test(word)) return word.replace(/ern?$/, '');
  if (last === 'e' || word.charAt(word.length - 2) === 'e') {
    const adjective = ADJECTIVE_ENDING.exec(word);
    if (adjective && !NOUN_ER.test(word) && word.length - (adjective[2] ?? '').length >= 4)
      return word.slice(0, -(adjective[2] ?? '').length);
    if (/niss(e[sn]?)$/.test(word)) return word.replace(/se[sn]?$/, '');
  }
  if (last === 'n' && /(er|el)n$/.test(word) && word.length >= 6) return word.slice(0, -1);
  for (const ending of ['ens', 'en', 'es', 'em', 'e'])
    if (word.endsWith(ending) && word.length - ending.length >= 3 && !/[aeou]$/.test(word.slice(0, -ending.length)))
      return word.slice(0, -ending.length);
  if (last !== 's' && /[eu]en?$/.test(word) && word.length >= 5) return word.replace(/en?$/, '');
  if (last === 's' && /[bdfghklmnprtaoy]s$/.test(word) && word.length >= 5 && !/..los$/.test(word))
    return word.slice(0, -1);
  return word;
}

/** "abgemeldet" → "abmeld". */
function participle(word: string): string {
  if (!word.endsWith('t') || !word.includes('ge')) return word;
  const match = PARTICIPLE_ET.exec(word) ?? PARTICIPLE_T.exec(word);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : word;
}

/** A verb's noun and its finite forms. */
function verbal(word: string): string {
  if (word.endsWith('ung') && word.length >= 7 && !OWN_UNG.test(word)) return word.slice(0, -3);
  if (!word.endsWith('t')) return word;
  if (/(d|t|chn|ffn|gn|dn)et$/.test(word) && word.length >= 6) return word.slice(0, -2);
  if (/([aei]g|org|ier|er|[bdkmst]el|ll|hl|sch|[eu]tz|auf|pruf)t$/.test(word) && word.length >= 7)
    return word.slice(0, -1);
  return word;
}

/**
 * Ukrainian and Russian: case and number of nouns and adjectives, and the infinitive, where four letters stay
 * ("паспорта", "паспортом", "прописки"); one pattern for both, since citizens mix them. In folded letters: й is и, ї is і.
 */
const CYRILLIC_ENDING = /^(\p{sc=Cyrl}{4,}?)(?:[аеиоуы-юяєі]+(?:[вгмх][аеиоуы-юяєі]*)?|т[иь])$/u;

function stemOther(word: string): string {
  // Arabic: the article and the prepositions written together with it.
  if (/^(?:ال|وال|بال|لل|فال)\p{L}{3,}/u.test(word)) return word.replace(/^(?:وال|بال|فال|ال|لل)/u, '');
  return word.replace(CYRILLIC_ENDING, '$1');
}
