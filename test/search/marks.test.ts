import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Service } from '../../src/catalogue/types.js';
import type { Match } from '../../src/search/contract.js';
import { Searcher } from '../../src/search/searcher.js';
import { demoSearcher, demoTown } from './fixtures/demo-town.js';
import { germanWords, searcher, town } from './fixtures/town.js';
import { plainIn } from '../../src/catalogue/localized-text.js';

/** What is marked in a title, as a reader sees it. */
function marked(title: string, text: string, ...others: string[]): string[] {
  const services: Service[] = [title, ...others].map((one, number) => ({ id: String(number), title: one }));
  const { hits } = Searcher.build({ ...town, services }, { thesauri: [germanWords] }).search({ text, limit: 1000 });
  const hit = hits.find(({ serviceId }) => serviceId === '0');
  const match = hit?.matches.find(({ field }) => field === 'title');
  return (match?.ranges ?? []).map(([start, end]) => title.slice(start, end));
}

describe('marks in a title cover exactly what was found', () => {
  const cases: readonly (readonly [why: string, title: string, text: string, ...marks: string[]])[] = [
    ['the word', 'Baum fällen', 'baum', 'Baum'],
    ['several words', 'Hund im Park anmelden', 'anmelden hund', 'Hund', 'anmelden'],
    ['another form', 'Straßenbäume schneiden', 'schneidet', 'schneiden'],
    ['ß typed as ss', 'Maße der Straße', 'strasse', 'Straße'],
    ['ss typed as ß', 'Strasse sperren', 'straße', 'Strasse'],
    ['ß at the end of a beginning', 'Straßenfest', 'straß', 'Straß'],
    ['no half of an ß', 'Straßenfest', 'stras', 'Stra'],
    ['an umlaut typed apart', 'Müll abholen', 'muell', 'Müll'],
    ['an umlaut written apart', 'Muell abholen', 'müll', 'Muell'],
    ['the beginning of an umlaut written apart', 'Muelltonne', 'mü'],
    ['a combining accent', 'Mu\u0308ll abholen', 'müll', 'Mu\u0308ll'],
    ['a combining accent at the end', 'Cafe\u0301 eröffnen', 'cafe', 'Cafe\u0301'],
    ['a combining accent at the end of a beginning', 'Cafe\u0301haus', 'cafe', 'Cafe\u0301'],
    ['an emoji before it', '🎉🎉 Straßenfest', 'straßenfest', 'Straßenfest'],
    ['a family emoji before it', '👨‍👩‍👧 Familie und Kind', 'kind', 'Kind'],
    ['a soft hyphen inside', 'Müll\u00ADab\u00ADfuhr', 'müllabfuhr', 'Müll\u00ADab\u00ADfuhr'],
    ['a ligature', 'Oﬃzielle Urkunde', 'offizielle', 'Oﬃzielle'],
    ['the beginning of a word', 'Gewerbe anmelden', 'gewer', 'Gewer'],
    ['the first part of a compound', 'Hundesteuer', 'hund', 'Hundesteuer'],
    ['a gender ending', 'Bürger*innen fragen', 'bürger', 'Bürger*innen'],
    ['a synonym', 'Personalausweis beantragen', 'perso', 'Personalausweis'],
    ['a synonym in another place', 'Verlust des Reisepasses', 'pass', 'Reisepasses'],
    ['an action by its synonym', 'Reisepass, Verlust melden', 'pass futsch', 'Reisepass', 'Verlust'],
    ['a mended spelling', 'Führerschein umtauschen', 'fürerschein', 'Führerschein'],
    ['words typed apart', 'Bewohnerparkausweis', 'bewohner park ausweis', 'Bewohnerparkausweis'],
    ['both words of a phrase that touch', 'Gewerbe-Anmeldung', 'gewerbeanmeldung', 'Gewerbe', 'Anmeldung'],
    ['words twice', 'Hund und Hund', 'hund', 'Hund', 'Hund'],
    ['no noise word', 'Termin für Gewerbe', 'termin gewerbe', 'Gewerbe'],
    ['no function word', 'Hilfe für die Miete', 'die miete', 'Miete'],
    ['markup as text', '<b>Hund</b> & Co', 'hund', 'Hund'],
  ];
  for (const [why, title, text, ...marks] of cases)
    it(`${why}: "${text}" in "${title}"`, () => {
      assert.deepEqual(marked(title, text), marks);
    });

  it('a part of a compound, with the other parts known', () => {
    assert.deepEqual(marked('Parkausweis', 'ausweis', 'Park', 'Ausweis'), ['ausweis']);
    assert.deepEqual(marked('Bewohnerparkausweis', 'park', 'Park', 'Ausweis', 'Bewohner'), ['park']);
    assert.deepEqual(marked('Straßenkarte', 'strasse', 'Straße', 'Karte'), ['Straße']);
    assert.deepEqual(marked('Grünflächenplan', 'flaeche', 'Grün', 'Fläche', 'Plan'), ['flächen']);
  });
});

describe('marks in other fields', () => {
  it('stand in the summary and the synonyms with their language', () => {
    const matches = searcher.search({ text: 'rent support' }).hits[0]?.matches ?? [];
    assert.deepEqual(matches, [
      {
        field: 'synonyms',
        index: 1,
        language: 'en',
        ranges: [
          [0, 4],
          [5, 12],
        ],
      },
    ] satisfies Match[]);
  });

  it('are those of the language that is shown', () => {
    const [german] = searcher.search({ text: 'Geburtsurkunde', language: 'de' }).hits;
    const [english] = searcher.search({ text: 'birth certificate', language: 'en' }).hits;
    assert.deepEqual(german?.matches[0], { field: 'title', language: 'de', ranges: [[0, 14]] });
    assert.deepEqual(english?.matches[0], {
      field: 'title',
      language: 'en',
      ranges: [
        [0, 5],
        [6, 17],
      ],
    });
  });
});

describe('every mark of every hit', () => {
  it('lies inside its text, in order, touching no other, never half a character', () => {
    const services = new Map(demoTown.services.map((service) => [service.id, service]));
    for (const text of ['perso', 'straße mü', 'führerschein umschreiben', 'geburt', 'kita platz', 'hund tot', 'ümzug'])
      for (const language of ['de', 'en', 'tr', 'uk'])
        for (const hit of demoSearcher.search({ text, language, limit: 300 }).hits)
          for (const { field, index, ranges, language: own } of hit.matches) {
            const service = services.get(hit.serviceId)!;
            const value = field === 'synonyms' ? service.synonyms?.[index ?? -1] : service[field];
            const plain = plainIn(value, own, 'de');
            let last = -1;
            assert.ok(ranges.length > 0);
            for (const [start, end] of ranges) {
              assert.ok(start > last && end > start && end <= plain.length, `${text}: ${plain}`);
              for (const edge of [start, end])
                assert.ok(!/[\uDC00-\uDFFF]|\p{M}/u.test(plain.charAt(edge)), `${text}: ${plain}`);
              last = end;
            }
          }
  });
});
