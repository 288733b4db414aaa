import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitCompound } from '../../src/text/compound.js';
import { fold } from '../../src/text/fold.js';
import { stem } from '../../src/text/stem.js';

const VOCABULARY = (
  'Anmeldung Antrag Arbeit Auskunft Ausweis Behinderung Beitrag Bescheinigung Bewohner Bund Bürger Büro Eigentum Erlaubnis ' +
  'Fahrrad Freund Führer Führerschein Garten Geburt Gewerbe Grad Haus Halter Hund Karte Kennzeichen Kind Kinder Klasse ' +
  'Kurzzeit Land Marke Park Parken Platz Register Rente Schein Schwein Steuer Straße Studium Tage Tageszeit Urkunde ' +
  'Versicherung Verein Wechsel Wohnung Zeit Zeitung Stelle Nachweis Regierung Amt Glaube Herz Schule Frieden'
)
  .split(' ')
  .map(fold);
const known = new Set(VOCABULARY);
const knownStems = new Set(VOCABULARY.map(stem));
const endsWhere =
  (isPart: (word: string) => boolean) =>
  (word: string, start: number): number[] =>
    Array.from(word, (_, at) => at + 1).filter((end) => end > start && isPart(word.slice(start, end)));
const ends = endsWhere((word) => known.has(word) || knownStems.has(stem(word)));
const partsOf = (word: string): string[] | undefined => splitCompound(fold(word), ends)?.map((part) => part.word);

describe('taking compounds apart', () => {
  const cases: readonly (readonly [why: string, compound: string, ...parts: string[]])[] = [
    ['no linking letter', 'Parkausweis', 'park', 'ausweis'],
    ['no linking letter', 'Gewerbeanmeldung', 'gewerbe', 'anmeldung'],
    ['s', 'Geburtsurkunde', 'geburt', 'urkunde'],
    ['s', 'Arbeitsbescheinigung', 'arbeit', 'bescheinigung'],
    ['s', 'Wohnungswechsel', 'wohnung', 'wechsel'],
    ['es', 'Bundesregister', 'bund', 'register'],
    ['n', 'Straßenkarte', 'strasse', 'karte'],
    ['n', 'Klassenwechsel', 'klasse', 'wechsel'],
    ['en', 'Herzengarten', 'herz', 'garten'],
    ['e', 'Hundesteuer', 'hund', 'steuer'],
    ['er', 'Kindergarten', 'kinder', 'garten'],
    ['ns', 'Glaubensfrieden', 'glaube', 'frieden'],
    ['three parts', 'Hundehalteranmeldung', 'hund', 'halter', 'anmeldung'],
    ['an umlaut', 'Bürgerbüro', 'burger', 'buro'],
    ['an umlaut typed apart', 'Buergerbuero', 'burger', 'buro'],
    ['ß', 'Straßenamt', 'strasse', 'amt'],
  ];
  for (const [why, compound, ...parts] of cases)
    it(`${compound} (${why})`, () => {
      const found = splitCompound(fold(compound), ends)?.map((part) => part.stem);
      assert.deepEqual(found, parts.map(stem));
    });

  it('prefers few parts to many', () => {
    assert.equal(partsOf('Führerscheinstelle')?.length, 2);
    assert.equal(partsOf('Kurzzeitkennzeichen')?.length, 2);
  });

  it('reads the longest known form of a part, a linking letter at its end included', () => {
    assert.deepEqual(partsOf('Straßenkarte'), ['strassen', 'karte']);
    assert.deepEqual(partsOf('Klassenwechsel'), ['klassen', 'wechsel']);
  });

  it('takes no word apart of which a rest stays unknown', () => {
    for (const word of ['Hundexyz', 'xyzhund', 'Hundqqsteuer', 'Pizzabestellung', 'Hundes'])
      assert.equal(partsOf(word), undefined, word);
  });

  it('does not take a simple or a short word for a compound', () => {
    for (const word of ['Hund', 'Anmeldung', 'Amt', 'A', '']) assert.equal(partsOf(word), undefined, word);
  });

  it('tells where each part stands', () => {
    const word = fold('Geburtsurkunde');
    const parts = splitCompound(word, ends) ?? [];
    assert.deepEqual(
      parts.map(({ start, end }) => word.slice(start, end)),
      parts.map((part) => part.word),
    );
    assert.equal(parts[0]?.start, 0);
    assert.equal(parts.at(-1)?.end, word.length);
  });

  it('is done with 10,000 characters in a moment', () => {
    for (const word of ['hund'.repeat(2500), 'a'.repeat(10_000), 'hunde'.repeat(12)]) {
      const start = performance.now();
      splitCompound(
        word,
        endsWhere(() => true),
      );
      splitCompound(word, ends);
      assert.ok(performance.now() - start < 50, word.slice(0, 20));
    }
  });
});
