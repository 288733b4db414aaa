/** What offices write into cells, as values of the catalogue. */
import type { Audience, IdentificationMeans, Level } from '../../catalogue/types.js';
import type { TableLinkKind } from './column-mapping.js';

/** Lower case, umlauts and accents away, words parted by one space: for comparing what people write. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const YES = new Set([
  'ja',
  'j',
  'yes',
  'y',
  'true',
  'wahr',
  '1',
  'x',
  'aktiv',
  'veroffentlicht',
  'offentlich',
  'public',
]);
const NO = new Set([
  'nein',
  'n',
  'no',
  'false',
  'falsch',
  '0',
  'inaktiv',
  'nicht offentlich',
  'nicht veroffentlicht',
  'entwurf',
  'intern',
  'draft',
]);

/** Whether a cell says yes or no; `undefined` where it says neither. */
export function readYesOrNo(written: string): boolean | undefined {
  const word = folded(written);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** ISO 8601 date of "31.05.2026", "31.5.26", "2026-05-31T10:00", "Mai 2026" or "05/2026"; `undefined` for anything else. */
export function readDate(written: string): string | undefined {
  const text = written.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return date(iso[1], iso[2], iso[3]);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:[ ,].*)?$/.exec(text);
  if (german) return date(german[3], german[2], german[1]);
  const monthOnly = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (monthOnly) return date(monthOnly[2], monthOnly[1], '1');
  const named = /^(?:(\d{1,2})\.?\s)?(\p{L}+)\.?\s(\d{4})$/u.exec(text);
  const month = named ? MONTHS.findIndex((names) => names.includes(folded(named[2] ?? ''))) + 1 : 0;
  return month > 0 ? date(named?.[3], String(month), named?.[1] ?? '1') : undefined;
}

const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'janner', 'jan', 'january'],
  ['februar', 'feb', 'february'],
  ['marz', 'mar', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];

function date(year = '', month = '', day = ''): string | undefined {
  const fullYear = year.length === 2 ? `20${year}` : year;
  const [y, m, d] = [Number(fullYear), Number(month), Number(day)];
  const lastDay = [
    31,
    y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (m < 1 || m > 12 || d < 1 || d > (lastDay[m - 1] ?? 0)) return undefined;
  return `${fullYear}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** A number as Germans or others write it: "1.234", "1,5", "1 234"; `undefined` for anything else. */
export function readNumber(written: string): number | undefined {
  const text = written.replace(/[\s\u00A0%]/g, '');
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(text);
  const number = text === '' ? NaN : Number(isGrouped ? text.replace(/[.,]/g, '') : text.replace(',', '.'));
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** Beginnings of words, folded → who is meant. */
const AUDIENCES: readonly (readonly [beginning: string, audience: readonly Audience[]])[] = [
  ['citizen', ['citizen']],
  ['burger', ['citizen']],
  ['privat', ['citizen']],
  ['einwohner', ['citizen']],
  ['person', ['citizen']],
  ['individual', ['citizen']],
  ['resident', ['citizen']],
  ['unternehm', ['business']],
  ['firm', ['business']],
  ['gewerbe', ['business']],
  ['betrieb', ['business']],
  ['wirtschaft', ['business']],
  ['selbst', ['business']],
  ['business', ['business']],
  ['compan', ['business']],
  ['verwaltung', ['administration']],
  ['behord', ['administration']],
  ['administration', ['administration']],
  ['government', ['administration']],
  ['alle', ['citizen', 'business']],
  ['beide', ['citizen', 'business']],
  ['both', ['citizen', 'business']],
  ['all', ['citizen', 'business']],
];

/** Who one word of an audience's cell means; `undefined` where it is nobody that the catalogue tells apart. */
export function readAudience(written: string): readonly Audience[] | undefined {
  const word = folded(written);
  return AUDIENCES.find(([beginning]) => word.startsWith(beginning))?.[1];
}

const MEANS: readonly (readonly [part: string, means: IdentificationMeans])[] = [
  ['bundid', 'bundid'],
  ['bund id', 'bundid'],
  ['nutzerkonto bund', 'bundid'],
  ['eid', 'eid'],
  ['online ausweis', 'eid'],
  ['onlineausweis', 'eid'],
  ['personalausweis', 'eid'],
  ['elster', 'elster'],
  ['unternehmenskonto', 'muk'],
  ['muk', 'muk'],
  ['keine', 'none'],
  ['ohne', 'none'],
  ['none', 'none'],
  ['konto', 'account'],
  ['account', 'account'],
  ['registrierung', 'account'],
];

/** A means to identify oneself; `undefined` for a word that names none. */
export function readMeans(written: string): IdentificationMeans | undefined {
  const words = folded(written);
  return MEANS.find(([part]) => words.includes(part))?.[1];
}

const LEVELS: readonly (readonly [part: string, level: Level])[] = [
  ['kommun', 'municipality'],
  ['gemeinde', 'municipality'],
  ['stadt', 'municipality'],
  ['municipal', 'municipality'],
  ['kreis', 'district'],
  ['district', 'district'],
  ['land', 'state'],
  ['state', 'state'],
  ['bund', 'federal'],
  ['federal', 'federal'],
];

export function readLevel(written: string): Level | undefined {
  const words = folded(written);
  return LEVELS.find(([part]) => words.includes(part))?.[1];
}

/** Labels of `urn:xoev-de:fim:codeliste:vertrauensniveau` that offices write in place of the code. */
const TRUST_LEVELS: Readonly<Record<string, string>> = {
  niedrig: '20',
  substantiell: '30',
  hoch: '40',
  low: '20',
  high: '40',
};

/** Code of a trust level: "30" or "substantiell". */
export function readTrustLevel(written: string): string | undefined {
  const word = folded(written);
  if (/^\d{2}$/.test(word)) return word;
  return Object.hasOwn(TRUST_LEVELS, word) ? TRUST_LEVELS[word] : undefined;
}

const LINK_KINDS: readonly (readonly [part: string, kind: TableLinkKind])[] = [
  ['termin', 'appointment'],
  ['appointment', 'appointment'],
  ['formular', 'form'],
  ['vordruck', 'form'],
  ['pdf', 'form'],
  ['download', 'form'],
  ['form', 'form'],
  ['online', 'online'],
  ['antrag', 'online'],
  ['info', 'more'],
  ['more', 'more'],
  ['link', 'link'],
];

/** What a cell beside a link says that it leads to. */
export function readLinkKind(written: string): TableLinkKind | undefined {
  const words = folded(written);
  return LINK_KINDS.find(([part]) => words.includes(part))?.[1];
}

/** A telephone number as a link takes it; "" where it has too few digits for one. */
export function telephoneLink(written: string): string {
  // "(0)" is said only within the country; of several numbers the first one is dialled.
  const [first = ''] = written.replace('(0)', '').split(/[;,\n]|\soder\s|\s\/\s(?=0|\+)/);
  const digits = first.replace(/\D/g, '');
  return digits.length < 3 ? '' : `tel:${first.trim().startsWith('+') ? '+' : ''}${digits}`;
}

/** A LeiKa key as tables hold it. */
export type LeikaReading =
  | { readonly key: string }
  /** `rounded`: a spreadsheet made a rounded number of it, "9.9E+13", and nobody can tell which key it was. */
  | { readonly fault: 'rounded' | 'not-a-key' };

export function readLeikaKey(written: string): LeikaReading {
  const text = written.trim();
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text)) return { fault: 'rounded' };
  const digits = text.replace(/[\s.\-_/]/g, '');
  return /^\d{14}$/.test(digits) ? { key: digits } : { fault: 'not-a-key' };
}
