import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Searcher } from '../../src/search/searcher.js';
import { readThesaurusFile } from '../../src/thesaurus/file-schema.js';
import type { ThesaurusFile } from '../../src/thesaurus/format.js';
import { townWords } from '../../src/thesaurus/town-words.js';

const known: ThesaurusFile = {
  version: 1,
  language: 'de',
  objects: {
    'parking-ticket': { words: ['Verwarnung,Verwarnungsgeld', 'Knöllchen'] },
    'identity-card': { words: ['Personalausweis', 'Perso'] },
  },
  actions: { lose: { words: ['Verlust', 'verloren'] } },
  events: {},
  noise: 'Termin',
};
const catalogue = {
  version: 1 as const,
  language: 'de',
  municipality: { name: 'Musterstadt' },
  services: [
    { id: 'fine', title: 'Verwarnungsgeld bezahlen' },
    { id: 'card', title: 'Personalausweis' },
    { id: 'lost', title: 'Personalausweis – Verlust' },
    { id: 'fair', title: 'Sandkerwa: Standplatz' },
  ],
};

function firstFor(text: string, file: ThesaurusFile): string | undefined {
  const [hit] = Searcher.build(catalogue, { thesauri: [known, file] }).search({ text }).hits;
  return hit && !hit.weak ? hit.serviceId : undefined;
}

describe('a town’s own words', () => {
  const { file, fresh } = townWords(
    [
      { words: ['Strafzettele', 'Zettele'], meaning: 'Knöllchen' },
      { words: ['Stadtpass'], meaning: 'identity-card' },
      { words: ['verschmissen'], meaning: 'Verlust' },
      { words: ['Kirchweih', 'Kerwa'], meaning: 'Sandkerwa' },
    ],
    [known],
  );

  it('mean what the thesaurus calls by another word, by its id, or by an action’s word', () => {
    assert.equal(firstFor('Zettele', file), 'fine');
    assert.equal(firstFor('Stadtpass', file), 'card');
    assert.equal(firstFor('Stadtpass verschmissen', file), 'lost');
  });

  it('may mean something new, which is found by the services’ own names, and is told', () => {
    assert.deepEqual(fresh, ['Sandkerwa']);
    assert.equal(firstFor('Kirchweih', file), 'fair');
  });

  it('make a file that passes the check of files, the same for the same table', () => {
    assert.ok(!('message' in (readThesaurusFile(JSON.parse(JSON.stringify(file))) as object)));
    assert.deepEqual(townWords([{ words: ['Zettele'], meaning: 'Knöllchen' }], [known]).file.objects, {
      'parking-ticket': { words: ['', 'Zettele'] },
    });
  });

  it('hold no signs that part words, and nothing that reaches an object’s prototype', () => {
    const hostile = townWords(
      [
        { words: ['a,b;c|d', '__proto__'], meaning: '__proto__' },
        { words: ['x'], meaning: 'constructor' },
      ],
      [known],
    );
    assert.equal(({} as Record<string, unknown>)['words'], undefined);
    assert.ok(Searcher.build(catalogue, { thesauri: [known, hostile.file] }).search({ text: 'a b' }));
  });

  it('are refused with a place where a file is damaged', () => {
    const refused = readThesaurusFile({ ...known, objects: { dog: { words: 'Hund' } } });
    assert.ok('message' in refused);
    assert.match(refused.path, /objects\.dog\.words/);
  });
});
