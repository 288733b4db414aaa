import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Searcher } from '../../src/search/searcher.js';
import { compileAll } from '../thesaurus/fixtures/project-thesaurus.js';

const thesauri = compileAll();

/** A town with these services, numbered in their order. */
function townOf(...titles: readonly (string | readonly [title: string, ...synonyms: string[]])[]): Searcher {
  const services = titles.map((entry, number) => {
    const [title, ...synonyms] = typeof entry === 'string' ? [entry] : entry;
    return { id: String(number), title, synonyms };
  });
  return Searcher.build({ version: 1, municipality: { name: 'Musterstadt' }, language: 'de', services }, { thesauri });
}
const strong = (town: Searcher, text: string): string[] =>
  town
    .search({ text })
    .hits.filter(({ weak }) => !weak)
    .map(({ serviceId }) => serviceId);

describe('a word that means something as a whole', () => {
  it('is not answered by what shares a part of it', () => {
    const town = townOf('Parkausweis für Handwerksbetriebe', 'Parkausweis für Soziale Dienste', 'Hundesteuer anmelden');
    assert.deepEqual(strong(town, 'Büchereiausweis verlängern'), []);
  });

  it('is not the beginning of another', () => {
    const town = townOf(
      'Personenbeförderungsschein – Verlängerung',
      ['Personalausweis', 'Ausweis verloren'],
      'Reisepass',
    );
    assert.equal(strong(town, 'Perso abgelaufen')[0], '1');
  });
});

describe('a word for what is done', () => {
  it('names no service where it stands beside the thing that it is done to', () => {
    const town = townOf('Fundsache abholen', 'Personalausweis abholen', 'Hundesteuer anmelden');
    assert.deepEqual(strong(town, 'Sperrmüll abholen lassen'), []);
    assert.deepEqual(strong(town, 'abholen').sort(), ['0', '1']);
  });
});

describe('words that hold a sentence together', () => {
  it('find nothing, whatever title has them', () => {
    const town = townOf('Widerspruch gegen die Rente', 'Hundesteuer anmelden', 'Reisepass');
    assert.deepEqual(strong(town, 'Wie hat Bayern gegen Dortmund gespielt'), []);
  });
});

describe('a wording of several words', () => {
  const town = townOf(
    'Fahrverbot - Abgabe des Führerscheins',
    'Fahrerlaubnis - Ersterteilung',
    'Fahrerlaubnis - Ersatz bei Verlust oder Diebstahl',
    'Fundbüro',
  );
  for (const text of ['Führerschein verloren', 'Lappen verloren', 'Fahrerlaubnis weg', 'ehliyet kayboldu'])
    it(`is met with any word for the same thing: "${text}"`, () => {
      assert.equal(strong(town, text)[0], '2');
    });
});

describe('a service whose title says no action', () => {
  it('is applied for, whatever its synonyms tell besides', () => {
    const town = townOf(
      ['Personalausweis', 'Ausweis gestohlen'],
      'Verlust oder Diebstahl Personalausweis',
      'Reisepass',
    );
    assert.equal(strong(town, 'Personalausweis beantragen')[0], '0');
  });
});

describe('Ukrainian and Russian', () => {
  const town = townOf('Reisepass', 'Wohnsitzanmeldung', 'Hundesteuer anmelden', 'Führerschein');
  for (const [text, id] of [
    ['паспорт', '0'],
    ['паспорта', '0'],
    ['паспортом', '0'],
    ['прописку', '1'],
    ['прописки', '1'],
    // The town's name in other letters is a word that nobody knows, and no reason to doubt.
    ['прописка в Мюнхене', '1'],
  ] as const)
    it(`are found in any case: "${text}"`, () => {
      assert.equal(strong(town, text)[0], id);
    });
});
