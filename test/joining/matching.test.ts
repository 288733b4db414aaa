import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Service } from '../../src/catalogue/types.js';
import { buildCatalogue } from '../../src/joining/build.js';
import { build, idsOf, service, source } from './fixtures/sources.js';

const IDENTITY_CARD = '99008001';
const key = (end: string): string[] => [`${IDENTITY_CARD}${end}`];
type Half = Partial<Service>;

/** Whether a town's and a state's service, each the only one, become one. */
const areJoined = (town: Half, state: Half): boolean =>
  build([{ id: 't', ...town }], [{ id: 's', ...state }]).catalogue?.services.length === 1;

describe('two services of two sources are one', () => {
  const joined: readonly (readonly [why: string, town: Half, state: Half])[] = [
    [
      'by id and a word in common',
      { id: 'x', title: 'Hund anmelden' },
      { id: 'x', title: 'Hundesteuer für einen Hund' },
    ],
    [
      'by id and one LeiKa key',
      { id: 'x', title: 'Perso', leika: key('012000') },
      { id: 'x', title: 'Ausweis', leika: key('012000') },
    ],
    [
      'by LeiKa key',
      { title: 'Perso beantragen', leika: key('012000') },
      { title: 'Personalausweis Ausstellung', leika: key('012000') },
    ],
    [
      'by LeiKa key, where the title names an action of the same errand',
      { title: 'Ausweis verloren melden: Verlust', leika: key('014000') },
      { title: 'Personalausweis Ersatz', leika: key('014000') },
    ],
    [
      'by one of several LeiKa keys',
      { title: 'A', leika: ['99012345012000', ...key('012000')] },
      { title: 'B', leika: key('012000') },
    ],
    [
      'by the key’s object, where one leaves the Verrichtung open',
      { title: 'Personalausweis', leika: key('000000') },
      { title: 'Personalausweis Ausstellung', leika: key('012000') },
    ],
    [
      'by the key’s object, where one leaves the detail open',
      { title: 'Personalausweis beantragen', leika: key('012000') },
      { title: 'Ausweis Ausstellung', leika: key('012003') },
    ],
    ['by title', { title: 'Hundesteuer' }, { title: 'Hundesteuer' }],
    ['by title in another spelling', { title: 'Sperrmüll abholen lassen' }, { title: 'SPERRMUELL  abholen lassen!' }],
    [
      'by title, where only one has a key',
      { title: 'Personalausweis', leika: key('012000') },
      { title: 'Personalausweis' },
    ],
  ];
  for (const [why, town, state] of joined)
    it(why, () => {
      assert.ok(areJoined(town, state));
      assert.ok(areJoined(state, town), 'whichever of the two is the town’s');
    });
});

describe('two services of two sources stay two', () => {
  const apart: readonly (readonly [why: string, town: Half, state: Half])[] = [
    [
      '"Ausstellung" and "Verlust" of one object',
      { title: 'Personalausweis', leika: key('012000') },
      { title: 'Personalausweis', leika: key('014000') },
    ],
    [
      'an open key whose title says "Verlust", and "Ausstellung"',
      { title: 'Personalausweis Verlust', leika: key('000000') },
      { title: 'Personalausweis Ausstellung', leika: key('012000') },
    ],
    [
      'one key by mistake, and titles that say "Verlust" and "Ausstellung"',
      { title: 'Personalausweis Verlust melden', leika: key('012000') },
      { title: 'Personalausweis Ausstellung', leika: key('012000') },
    ],
    [
      'one open key, and titles that say "Abmeldung" and "Anmeldung"',
      { title: 'Gewerbeabmeldung', leika: key('000000') },
      { title: 'Gewerbeanmeldung', leika: key('000000') },
    ],
    [
      'two details of one Verrichtung',
      { title: 'Ausweis A', leika: key('012001') },
      { title: 'Ausweis B', leika: key('012002') },
    ],
    [
      'one title with keys of different objects',
      { title: 'Befreiung', leika: ['99001001012000'] },
      { title: 'Befreiung', leika: ['99002002012000'] },
    ],
    [
      'one number of two systems, and nothing in common',
      { id: '17', title: 'Hundesteuer' },
      { id: '17', title: 'Reisepass' },
    ],
    [
      'one number, and keys of different objects',
      { id: '17', title: 'Pass', leika: ['99001001012000'] },
      { id: '17', title: 'Pass', leika: ['99002002012000'] },
    ],
    ['titles that are only alike', { title: 'Hund anmelden' }, { title: 'Hund abmelden' }],
    ['nothing but small words in common', { title: 'Antrag auf einen Pass' }, { title: 'Antrag auf einen Hund' }],
  ];
  for (const [why, town, state] of apart)
    it(why, () => {
      assert.equal(areJoined(town, state), false);
      assert.equal(areJoined(state, town), false);
    });

  it('where two of one side fit, and says so', () => {
    const result = build(
      [
        { id: 'a', title: 'Ausweis am Schalter', leika: key('012000') },
        { id: 'b', title: 'Ausweis im Netz', leika: key('012000') },
      ],
      [{ id: 's', title: 'Personalausweis Ausstellung', leika: key('012000') }],
    );
    assert.equal(result.catalogue?.services.length, 3);
    assert.deepEqual(
      result.notices.map((notice) => notice.code === 'ambiguous-match' && [notice.service, notice.candidates]),
      [['land:s', ['stadt:a', 'stadt:b']]],
    );
  });

  it('though a title decides between two that fit by their key', () => {
    const result = build(
      [
        { id: 'a', title: 'Ausweis für Kinder', leika: key('012000') },
        { id: 'b', title: 'Ausweis', leika: key('012000') },
      ],
      [{ id: 's', title: 'Ausweis', leika: key('012000') }],
    );
    assert.deepEqual(idsOf(result), ['b', 'a']);
    assert.deepEqual(result.notices, []);
  });

  it('of one source, however alike: that is for the editor to say', () => {
    const twins = [
      { id: 'a', title: 'Hundesteuer', leika: key('012000') },
      { id: 'b', title: 'Hundesteuer', leika: key('012000') },
    ];
    const result = build(twins, []);
    assert.deepEqual(idsOf(result), ['a', 'b']);
    assert.deepEqual(result.duplicates, [{ likeness: 'same-title', services: ['a', 'b'] }]);
  });
});

describe('what the editor decides', () => {
  const town = [{ id: 'perso', title: 'Perso' }];
  const state = [{ id: 's1', title: 'Personalausweis Ausstellung' }];
  it('joins what nothing shows to be one', () => {
    assert.deepEqual(idsOf(build(town, state, { own: { same: [['perso', 'land:s1']] } })), ['perso']);
  });
  it('keeps apart what looks like one', () => {
    const result = build([{ id: 't', title: 'Pass' }], [{ id: 's', title: 'Pass' }], { own: { apart: [['t', 's']] } });
    assert.deepEqual(idsOf(result), ['s', 't']);
    assert.deepEqual(result.duplicates, [], 'and is not told again');
  });
  it('joins two of one source', () => {
    const result = build(
      [
        { id: 'a', title: 'Pass' },
        { id: 'b', title: 'Reisepass' },
      ],
      [],
      { own: { same: [['a', 'b']] } },
    );
    assert.deepEqual(idsOf(result), ['a']);
  });
  it('is told where it names what is not there', () => {
    const result = build(town, state, { own: { same: [['persso', 's1']] } });
    assert.deepEqual(result.notices, [
      { code: 'unknown-service', place: 'same', name: 'persso', near: ['perso', 'stadt:perso'] },
    ]);
  });
});

describe('ids of joined services', () => {
  it('are the strongest source’s', () => {
    assert.deepEqual(idsOf(build([{ id: 't', title: 'Pass' }], [{ id: 's', title: 'Pass' }])), ['t']);
  });
  it('get their source before them where another service has them, and the editor is told', () => {
    const result = build([{ id: '17', title: 'Hundesteuer' }], [{ id: '17', title: 'Reisepass' }]);
    assert.deepEqual(idsOf(result), ['17', 'land:17']);
    assert.deepEqual(result.notices, [
      { code: 'id-clash', id: '17', services: ['stadt:17', 'land:17'], renamed: 'land:17' },
    ]);
  });
  it('always have their source before them where they mean nothing elsewhere', () => {
    const sources = [
      source('stadt', [{ id: '17', title: 'Pass A' }]),
      source('land', [{ id: '17', title: 'Pass B' }], { ownIds: true }),
    ];
    const result = buildCatalogue({ sources });
    assert.deepEqual(idsOf(result), ['17', 'land:17']);
    assert.deepEqual(result.notices, []);
  });
  it('of three sources find their way through the second', () => {
    const sources = [
      source('a', [{ id: 'a', title: 'Perso' }]),
      source('b', [{ id: 'b', title: 'Perso', leika: key('012000') }]),
      source('c', [{ id: 'c', title: 'Personalausweis Ausstellung', leika: key('012000') }]),
    ];
    const result = buildCatalogue({ sources });
    assert.deepEqual(idsOf(result), ['a']);
    assert.deepEqual(service(result, 'a').leika, key('012000'));
  });
});

describe('a source that adds no services', () => {
  const sources = [
    source('stadt', [{ id: 't', title: 'Pass' }]),
    source(
      'land',
      [
        { id: 's', title: 'Pass', summary: 'Vom Land' },
        { id: 'r', title: 'Rente' },
      ],
      { addsServices: false },
    ),
  ];
  it('gives its texts to those of others, and the rest is told', () => {
    const result = buildCatalogue({ sources });
    assert.deepEqual(idsOf(result), ['t']);
    assert.equal(service(result, 't').summary, 'Vom Land');
    assert.deepEqual(result.notAdded, ['land:r']);
  });
});
