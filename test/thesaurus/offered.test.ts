import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ThesaurusFile } from '../../src/thesaurus/format.js';
import { offeredPart } from '../../src/thesaurus/offered.js';

const german: ThesaurusFile = {
  version: 1,
  language: 'de',
  objects: {
    dog: { words: ['Hund'] },
    'dog-tax': { words: ['Hundesteuer'], broader: ['dog'] },
    cat: { words: ['Katze'], related: ['dog-tax'] },
    boat: { words: ['Boot'] },
  },
  actions: { lose: { words: ['Verlust'] } },
  events: {
    'new-dog': { words: ['neuer Hund'], leads: [['dog-tax', '', 1]] },
    'new-boat': { words: ['neues Boot'], leads: [['boat', '', 1]] },
  },
  noise: 'Termin',
};
const turkish: ThesaurusFile = {
  version: 1,
  language: 'tr',
  objects: { dog: { words: ['', 'köpek'] }, boat: { words: ['', 'tekne'] } },
  actions: {},
  events: { 'new-boat': { words: ['', 'yeni tekne'] } },
  noise: '',
};

describe('the part of a thesaurus that a town offers something behind', () => {
  const [de, tr] = offeredPart([german, turkish], (concept) => concept === 'o:dog-tax');

  it('has what is offered, what is related to it, and events that lead there', () => {
    assert.deepEqual(Object.keys(de?.objects ?? {}), ['dog', 'dog-tax', 'cat']);
    assert.deepEqual(Object.keys(de?.events ?? {}), ['new-dog']);
    assert.deepEqual([de?.actions, de?.noise], [german.actions, german.noise]);
  });

  it('goes by the relations of one file in all of them', () => {
    assert.deepEqual([Object.keys(tr?.objects ?? {}), tr?.events], [['dog'], {}]);
  });
});
