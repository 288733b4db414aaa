import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue } from '../../src/catalogue/types.js';
import { Searcher } from '../../src/search/searcher.js';
import { findInDemo } from './fixtures/demo-town.js';
import { find, searcher, strongIds } from './fixtures/town.js';

const catalogueOf = (...titles: string[]): Catalogue => ({
  version: 1,
  municipality: { name: 'Beispielstadt' },
  language: 'de',
  services: titles.map((title) => ({ id: title, title })),
});

describe('order of the hits', () => {
  it('puts words that begin with the letters before those that have them in their middle', () => {
    const searcher = Searcher.build(catalogueOf('Hundesteuer', 'Hund', 'Steuererklärung', 'Steuer', 'Erklärung'));
    for (const text of ['steu', 'Steue'])
      assert.deepEqual(strongIds(searcher.search({ text })), ['Steuer', 'Steuererklärung', 'Hundesteuer']);
  });

  it('puts the whole word before its beginning, and a short title before a long one', () => {
    const searcher = Searcher.build(
      catalogueOf('Passbilder', 'Pass', 'Pass, Visum und weitere Papiere für eine Reise', 'Hund'),
    );
    assert.deepEqual(strongIds(searcher.search({ text: 'Pass' })), [
      'Pass',
      'Pass, Visum und weitere Papiere für eine Reise',
      'Passbilder',
    ]);
  });

  it('puts a title before a synonym, and both before a text', () => {
    const searcher = Searcher.build({
      ...catalogueOf(),
      services: [
        { id: 'text', title: 'Anderes', sections: [{ code: 'more', text: 'Hier geht es auch um Bienen.' }] },
        { id: 'synonym', title: 'Imkerei', synonyms: ['Bienen'] },
        { id: 'title', title: 'Bienen' },
      ],
    });
    const { hits, weak } = searcher.search({ text: 'Bienen' });
    assert.deepEqual(
      hits.map((hit) => hit.serviceId),
      ['title', 'synonym', 'text'],
    );
    assert.equal(weak, 1);
  });

  it('lets the word decide that few services answer to, not the one that a whole field does', () => {
    const searcher = Searcher.build(
      catalogueOf(
        'Hund anmelden und melden',
        'Hund abmelden',
        'Hund ummelden',
        'Hund kaufen',
        'Hund waschen',
        'Auskunft über Bienen',
      ),
    );
    assert.equal(strongIds(searcher.search({ text: 'Hund und Bienen' }))[0], 'Auskunft über Bienen');
  });

  it('follows the demand where the catalogue tells it, and only between equals', () => {
    const service = { title: 'Hund anmelden' };
    const searcher = Searcher.build({
      ...catalogueOf(),
      services: [
        { ...service, id: 'rare', popularity: 0.1 },
        { ...service, id: 'frequent', popularity: 0.9 },
        { id: 'other', title: 'Hundewiese', popularity: 1 },
      ],
    });
    assert.deepEqual(strongIds(searcher.search({ text: 'Hund anmelden' })).slice(0, 2), ['frequent', 'rare']);
  });
});

describe('siblings of one object', () => {
  const byAction: readonly (readonly [text: string, first: string])[] = [
    ['Personalausweis beantragen', 'id-apply'],
    ['Personalausweis verloren', 'id-lost'],
    ['Perso weg', 'id-lost'],
    ['Perso futsch', 'id-lost'],
    ['Personalausweis abholen', 'id-pick-up'],
    ['Personalausweis verlängern', 'id-apply'],
    ['Reisepass holen', 'passport-apply'],
    ['Pass verloren', 'passport-lost'],
    ['pasaport kayıp', 'passport-lost'],
    ['Lappen tauschen', 'licence-exchange'],
    ['Köter abmelden', 'dog-deregister'],
    ['Hund angemeldet', 'dog-register'],
    ['Hund gestorben', 'dog-deregister'],
    ['unser Köter ist gestern tot', 'dog-deregister'],
    ['Laden verlegen', 'trade-change'],
    ['Gewerbe anmelden', 'trade-register'],
  ];
  for (const [text, first] of byAction)
    it(`"${text}" → ${first}`, () => {
      assert.equal(find(text)[0], first);
    });

  for (const [text, first] of [
    ['Personalausweis', 'id-apply'],
    ['Perso', 'id-apply'],
    ['Reisepass', 'passport-apply'],
    ['Führerschein', 'licence-first'],
    ['Hundesteuer', 'dog-register'],
  ] as const)
    it(`"${text}", no action named → the applying service ${first}`, () => {
      assert.equal(find(text)[0], first);
    });

  const inDemo: readonly (readonly [text: string, first: string])[] = [
    ['Personalausweis', 'personalausweis-beantragen'],
    ['Perso', 'personalausweis-beantragen'],
    ['Perso geklaut', 'personalausweis-verloren'],
    ['Personalausweis abholen', 'personalausweis-abholen'],
    ['Reisepass', 'reisepass-beantragen'],
    ['Pass weg', 'pass-verloren'],
    ['Lappen weg', 'fuehrerschein-verloren'],
    ['Führerschein umtauschen', 'fuehrerschein-umtauschen'],
    ['Auto', 'kfz-zulassen'],
    ['Auto ummelden', 'kfz-ummelden'],
    ['Auto abmelden', 'kfz-abmelden'],
    ['Gewerbe', 'gewerbe-anmelden'],
    ['Gewerbe abmelden', 'gewerbe-abmelden'],
    ['Gewerbe ummelden', 'gewerbe-ummelden'],
    ['Hund', 'hund-anmelden'],
    ['Hund gestorben', 'hund-abmelden'],
    ['Wohnsitz', 'wohnsitz-anmelden'],
    ['Wohnsitz abmelden', 'wohnsitz-abmelden'],
    ['Nebenwohnung', 'nebenwohnung-anmelden'],
    ['Nebenwohnung abmelden', 'nebenwohnung-abmelden'],
    ['Schwerbehindertenausweis', 'schwerbehindertenausweis'],
    ['Schwerbehindertenausweis verlängern', 'schwerbehindertenausweis-verlaengern'],
    ['pasaport yenileme', 'reisepass-beantragen'],
    ['passport lost', 'pass-verloren'],
  ];
  for (const [text, first] of inDemo)
    it(`in the demo town "${text}" → ${first}`, () => {
      assert.equal(findInDemo(text)[0], first);
    });

  it('all get the same words but not the same order', () => {
    const orders = ['beantragen', 'verloren', 'abholen'].map((action) => find(`Personalausweis ${action}`)[0]);
    assert.equal(new Set(orders).size, 3);
  });
});

describe('a story told in a sentence', () => {
  for (const [text, first] of [
    ['Ich möchte bitte meinen Personalausweis abholen', 'id-pick-up'],
    [
      'wo kann ich denn online einen Termin für die Hundesteuer haben weil ich einen Hund anmelden muss',
      'dog-register',
    ],
    ['Guten Tag, ich habe leider gestern im Bus meinen Reisepass verloren und brauche Hilfe', 'passport-lost'],
  ] as const)
    it(`"${text}" → ${first}`, () => {
      const { hits } = searcher.search({ text });
      assert.equal(hits[0]?.serviceId, first);
      assert.equal(hits[0].weak, false);
    });
});
