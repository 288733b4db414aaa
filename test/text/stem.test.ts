import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold } from '../../src/text/fold.js';
import { stem } from '../../src/text/stem.js';
import { ADJECTIVES, APART, INFLECTED, VERBS, type WordPair } from './stem-pairs.js';

const stemOf = (word: string): string => stem(fold(word));
const meeting: readonly (readonly [string, readonly WordPair[]])[] = [
  ['cases and numbers of a noun', INFLECTED],
  ['endings of an adjective', ADJECTIVES],
  ['forms of a verb and its noun', VERBS],
];

describe('stems', () => {
  for (const [what, pairs] of meeting)
    it(`join ${what} (${String(pairs.length)} pairs)`, () => {
      const apart = pairs.filter(([one, other]) => stemOf(one) !== stemOf(other));
      assert.deepEqual(apart, []);
    });

  it(`keep different things apart (${String(APART.length)} pairs)`, () => {
    const joined = APART.filter(([one, other]) => stemOf(one) === stemOf(other));
    assert.deepEqual(joined, []);
  });

  it('are tested by pairs of two spellings, each pair once', () => {
    const all = [...INFLECTED, ...ADJECTIVES, ...VERBS, ...APART].map((pair) => pair.join('|'));
    assert.ok(all.length >= 200, String(all.length));
    assert.equal(new Set(all).size, all.length);
    for (const pair of all) assert.notEqual(...(pair.split('|') as [string, string]));
  });

  for (const word of ['34a', 'паспорт', '護照', 'constructor', '__proto__', 'toString', '', 'a', 'ii'])
    it(`leaves "${word}" a stem of its own`, () => {
      assert.ok(typeof stem(word) === 'string');
      assert.equal(stem(word).length > 0, word.length > 0);
    });

  it('leaves words of other scripts and words with digits as they are', () => {
    for (const word of ['34a', 'паспорт', '護照', 'a4en']) assert.equal(stem(word), word);
  });

  it('takes the Arabic article away, alone and behind a preposition', () => {
    for (const word of ['السفر', 'بالسفر', 'والسفر', 'للسفر']) assert.equal(stem(fold(word)), 'سفر');
    assert.equal(stem(fold('الى')), fold('الى'));
  });

  it('never makes a stem of one or two letters of a longer Latin word', () => {
    for (const [one, other] of [...INFLECTED, ...ADJECTIVES, ...VERBS, ...APART])
      for (const word of [one, other]) if (word.length > 2) assert.ok(stemOf(word).length > 2, word);
  });
});
