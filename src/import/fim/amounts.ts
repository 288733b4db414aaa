/** Structured fees and deadlines as a reader of the catalogue's German texts would write them. */
import { isObject, objectIn, textIn } from '../json-fields.js';
import type { JsonObject } from '../json-fields.js';

/** The standard's units of time (Zeiteinheit) that the platform has words for. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['JAHR', 'year'],
  ['MONAT', 'month'],
  ['WOCHE', 'week'],
  ['TAG', 'day'],
  ['STUNDE', 'hour'],
  ['MINUTE', 'minute'],
  ['SEKUNDE', 'second'],
]);
/** Those that it has none for: working days with and without Saturday. */
const DAYS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['WERKTAG', ['Werktag', 'Werktage']],
  ['ARBEITSTAG', ['Arbeitstag', 'Arbeitstage']],
]);

/** Formatters cost more to make than to use. */
const NUMBERS = new Intl.NumberFormat('de');
const EUROS = new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' });
const DATES = new Intl.DateTimeFormat('de', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAYS_OF_YEAR = new Intl.DateTimeFormat('de', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const SPANS: ReadonlyMap<string, Intl.NumberFormat> = new Map(
  [...UNITS].map(([unit, known]) => [
    unit,
    new Intl.NumberFormat('de', { style: 'unit', unit: known, unitDisplay: 'long' }),
  ]),
);

/** A duration or a period ("2–3 Wochen", "1. März – 31. Mai"); "" where nothing is told. */
export function periodInWords(period: JsonObject): string {
  const from = amountIn(period, 'dauer');
  if (from === undefined) return range(dayInWords(period['von']), dayInWords(period['bis']));
  const unit = textIn(period, 'einheit');
  const to = amountIn(period, 'dauer_bis');
  if (to === undefined) return inUnit(from, unit);
  const unitOfTo = textIn(period, 'einheit_bis') || unit;
  return unitOfTo === unit ? `${number(from)}–${inUnit(to, unit)}` : range(inUnit(from, unit), inUnit(to, unitOfTo));
}

/** What something costs ("30,70 €", "10,00 € – 25,00 €", "kostenfrei"); "" where nothing is told. */
export function costInWords(cost: JsonObject): string {
  if ('beschreibung_kostenfreiheit' in cost) return 'kostenfrei';
  const fixed = moneyInWords(objectIn(cost, 'betrag'));
  if (fixed !== '') return fixed;
  const least = moneyInWords(objectIn(cost, 'betrag_untergrenze'));
  const most = moneyInWords(objectIn(cost, 'betrag_obergrenze'));
  if (least !== '' && most !== '') return range(least, most);
  return least === '' ? (most === '' ? '' : `bis ${most}`) : `ab ${least}`;
}

function moneyInWords(amount: JsonObject): string {
  const value = amountIn(amount, 'value');
  if (value === undefined) return '';
  const currency = textIn(amount, 'currency_code');
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${number(value)} ${currency}`.trim();
  const money = currency === 'EUR' ? EUROS : new Intl.NumberFormat('de', { style: 'currency', currency });
  return money.format(value);
}

function amountIn(parent: JsonObject, field: string): number | undefined {
  const value = parent[field];
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && Number.isFinite(amount) ? amount : undefined;
}

function inUnit(amount: number, unit: string): string {
  const span = SPANS.get(unit);
  if (span) return span.format(amount);
  const [one, many] = DAYS.get(unit) ?? [unit, unit];
  return `${number(amount)} ${amount === 1 ? one : many}`.trim();
}

function number(amount: number): string {
  return NUMBERS.format(amount);
}

/** A date, or a day of every year ("--05-31", the standard's MonatTag); any other text stays as it is. */
function dayInWords(value: unknown): string {
  const written = isObject(value) ? textIn(value, 'value') : typeof value === 'string' ? value.trim() : '';
  const [, year, month, day] = /^(\d{4}|-)-(\d{2})-(\d{2})/.exec(written) ?? [];
  if (month === undefined || day === undefined) return written;
  const isYearly = year === '-';
  const date = new Date(`${isYearly ? '2024' : (year ?? '')}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return written;
  return (isYearly ? DAYS_OF_YEAR : DATES).format(date);
}

function range(from: string, to: string): string {
  return from === '' || to === '' ? from || to : `${from} – ${to}`;
}
