/** The structured values of deadlines, processing times and fees, as one would write them. */
import { knownLocale } from '../../catalogue/localized-text.js';
import type { RichNode, SectionLink } from '../../catalogue/types.js';
import type { XmlElement } from '../xml/element.js';
import type { XzufiEntry } from './entry.js';
import { DEFAULT_LANGUAGE } from './languages.js';
import { appendTexts, byPosition, readLinks, readRichTexts } from './texts.js';

export interface ValueTexts {
  readonly texts: Map<string, readonly RichNode[]>;
  readonly links: readonly SectionLink[];
}

/** Writes a value in a language; "" where there is none. */
type Wording = (locale: string) => string;

/** Units of `Zeiteinheit` that every language has a word for (Intl). */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['JAHR', 'year'],
  ['MONAT', 'month'],
  ['WOCHE', 'week'],
  ['TAG', 'day'],
  ['STUNDE', 'hour'],
  ['MINUTE', 'minute'],
  ['SEKUNDE', 'second'],
]);
/** Labels of the code list for the others. */
const UNIT_LABELS: ReadonlyMap<string, string> = new Map([
  ['WERKTAG', 'Werktage'],
  ['ARBEITSTAG', 'Arbeitstage'],
]);

export function readDeadlines(module: XmlElement, entry: XzufiEntry): ValueTexts {
  return readValues(module, 'frist', entry, timeWording);
}

export function readDurations(module: XmlElement, entry: XzufiEntry): ValueTexts {
  return readValues(module, 'bearbeitungsdauer', entry, timeWording);
}

export function readCosts(module: XmlElement, entry: XzufiEntry): ValueTexts {
  return readValues(module, 'kosten', entry, costWording);
}

/** Each value in words, followed by its own description. The codes and numbers stay unread, and so in `extra`. */
function readValues(
  module: XmlElement,
  name: string,
  entry: XzufiEntry,
  wordingOf: (value: XmlElement) => Wording,
): ValueTexts {
  const texts = new Map<string, readonly RichNode[]>();
  const links: SectionLink[] = [];
  const languages = new Set(module.all('beschreibung').map((element) => languageOf(element, entry)));
  for (const value of byPosition(module.all(name))) {
    const described = readRichTexts(
      [
        ...allBelow(value, 'beschreibungKostenfreiheit'),
        ...allBelow(value, 'beschreibungVariabilitaet'),
        ...value.all('beschreibung'),
      ],
      entry,
    );
    const spoken = new Set([...languages, ...described.keys()]);
    const wording = wordingOf(value);
    for (const language of spoken.size > 0 ? spoken : [DEFAULT_LANGUAGE]) {
      const words = wording(localeOf(language));
      if (words !== '') appendTexts(texts, new Map([[language, [{ type: 'p', children: [words] }]]]));
    }
    appendTexts(texts, described);
    links.push(...readLinks(value.all('linkKostenbildung'), entry));
  }
  return { texts, links };
}

/** The language of a text that is read later. */
function languageOf(element: XmlElement, { languages }: XzufiEntry): string {
  const written = element.attribute('languageCode');
  return written === '' ? DEFAULT_LANGUAGE : languages.tag(written, element);
}

function allBelow(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : allBelow(child, name)));
}

/** A span ("2–4 Wochen") or a date ("1. März – 31. Mai"). */
function timeWording(value: XmlElement): Wording {
  const least = durationOf(value, 'dauer', 'einheit');
  const most = durationOf(value, 'dauerBis', 'einheitBis');
  const from = value.below('von')?.text.trim() ?? '';
  const until = value.below('bis')?.text.trim() ?? '';
  return (locale) => {
    if (least && most?.unit === least.unit && UNITS.has(least.unit))
      return range(`${locale} ${least.unit}`, unitFormat(locale, least.unit), least.number, most.number);
    const spans = [least, most].flatMap((span) => (span ? [spanWords(span, locale)] : []));
    const dates = [from, until].flatMap((date) => (date === '' ? [] : [dateWords(date, locale)]));
    return (spans.length > 0 ? spans : dates).join(' – ');
  };
}

interface Span {
  readonly number: number;
  readonly unit: string;
  readonly label: string;
}

function durationOf(value: XmlElement, numberName: string, unitName: string): Span | undefined {
  const number = numberOf(value.below(numberName)?.text);
  const unit = value.below(unitName) ?? value.below('einheit');
  const code = (unit?.child('code') ?? unit)?.text.trim().toUpperCase() ?? '';
  if (number === undefined) return undefined;
  return { number, unit: code, label: UNIT_LABELS.get(code) ?? (unit?.child('name')?.text.trim() || code) };
}

function spanWords({ number, unit, label }: Span, locale: string): string {
  if (UNITS.has(unit)) return unitFormat(locale, unit).format(number);
  return `${cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(number)} ${label}`.trim();
}

/** A date, or a day of each year ("--12-31"). */
function dateWords(date: string, locale: string): string {
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (year === undefined) return date;
  const isYearly = year === '-';
  const at = Date.UTC(isYearly ? 2024 : Number(year), Number(month) - 1, Number(day));
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return cached(
    `date ${locale} ${String(isYearly)}`,
    () => new Intl.DateTimeFormat(locale, isYearly ? options : { ...options, year: 'numeric' }),
  ).format(at);
}

/** An amount ("28,80 €"), a span of amounts, or that it is free where no text says so. */
function costWording(value: XmlElement): Wording {
  const fixed = amountOf(value.below('betrag'));
  const least = amountOf(value.below('betragUntergrenze'));
  const most = amountOf(value.below('betragObergrenze'));
  const isFree = value.below('kostenFrei') !== undefined && value.below('beschreibungKostenfreiheit') === undefined;
  return (locale) => {
    if (fixed) return currencyFormat(locale, fixed.currency).format(fixed.number);
    if (least && most)
      return range(`${locale} ${least.currency}`, currencyFormat(locale, least.currency), least.number, most.number);
    if (least) return `≥ ${currencyFormat(locale, least.currency).format(least.number)}`;
    if (most) return `≤ ${currencyFormat(locale, most.currency).format(most.number)}`;
    return isFree ? currencyFormat(locale, 'EUR').format(0) : '';
  };
}

interface Amount {
  readonly number: number;
  readonly currency: string;
}

function amountOf(element: XmlElement | undefined): Amount | undefined {
  if (!element) return undefined;
  const number = numberOf((element.child('value') ?? element.child('betrag') ?? element).text);
  const unit = element.child('waehrung') ?? element.child('currencyCode') ?? element.child('currencyID');
  const written = element.attribute('currencyID') || element.attribute('currencyCode') || element.attribute('waehrung');
  const currency = (written || ((unit?.child('code') ?? unit)?.text ?? '')).trim().toUpperCase();
  return number === undefined ? undefined : { number, currency: /^[A-Z]{3}$/.test(currency) ? currency : 'EUR' };
}

/** A number as XML Schema or a German office writes it. */
function numberOf(text: string | undefined): number | undefined {
  const written = text?.trim() ?? '';
  if (!/^[+-]?\d{1,15}([.,]\d{1,6})?$/.test(written)) return undefined;
  return Number(written.replace(',', '.'));
}

function range(key: string, format: Intl.NumberFormat, least: number, most: number): string {
  if (least > most) return format.format(least);
  return remembered(ranges, `${key} ${String(least)} ${String(most)}`, () => format.formatRange(least, most));
}

function unitFormat(locale: string, unit: string): Intl.NumberFormat {
  return cached(
    `${unit} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS.get(unit) ?? 'day', unitDisplay: 'long' }),
  );
}

function currencyFormat(locale: string, currency: string): Intl.NumberFormat {
  return cached(`${currency} ${locale}`, () => new Intl.NumberFormat(locale, { style: 'currency', currency }));
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
const ranges = new Map<string, string>();
const locales = new Map<string, string>();
/** Languages and numbers come from the source, so there may be any number of them. */
const MAX_REMEMBERED = 1000;

function localeOf(language: string): string {
  return remembered(locales, language, () => knownLocale(language));
}

/** A format of Intl takes longer to make than a thousand numbers to write. */
function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  return remembered(formats, key, make) as T;
}

function remembered<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MAX_REMEMBERED) kept.clear();
  const value = make();
  kept.set(key, value);
  return value;
}
