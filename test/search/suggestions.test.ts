import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Suggestion } from '../../src/search/contract.js';
import { fold } from '../../src/text/fold.js';
import { demoSearcher } from './fixtures/demo-town.js';
import { searcher, withoutThesaurus } from './fixtures/town.js';

const show = ({ kind, text, ranges }: Suggestion): string =>
  `${kind}: ${ranges.reduceRight((marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`, text)}`;
const shown = (text: string): string[] => searcher.suggest({ text }).map(show);

describe('suggestions while typing', () => {
  const cases: readonly (readonly [typed: string, ...suggestions: string[]])[] = [
    ['büch', 'completion: [Büch]er', 'completion: [Büch]er leihen', 'service: [Büch]erei'],
    ['straßenf', 'completion: [Straßenf]est', 'service: 🎉 [Straßenf]est 🎶 anmelden'],
    ['Mue', 'completion: [Mü]lltonne bestellen'],
    ['mietz', 'completion: [Mietz]uschuss', 'service: Wohngeld'],
    ['Geburtsurkunde', 'service: [Geburtsurkunde]'],
    ['xyz'],
    ['h'],
    [''],
    ['   '],
    ['🎉', 'completion: [🎉] Straßenfest 🎶 anmelden'],
    ['**'],
  ];
  for (const [typed, ...suggestions] of cases)
    it(`"${typed}" → ${suggestions.join(' | ') || 'nothing'}`, () => {
      assert.deepEqual(shown(typed), suggestions);
    });

  const typedOut = [
    'Personalausweis verloren',
    'hund anmelden',
    'Straßenreinigung',
    'mülltonne',
    'reisepass',
    'wo kann ich Sperrmüll',
  ];

  it('stand completions first, services after, at most five and three, none twice, none as it was typed', () => {
    for (const engine of [searcher, withoutThesaurus, demoSearcher])
      for (const text of typedOut)
        for (let end = 1; end <= text.length; end += 1) {
          const typed = text.slice(0, end);
          const suggestions = engine.suggest({ text: typed });
          const kinds = suggestions.map(({ kind }) => kind);
          assert.deepEqual(kinds, [...kinds].sort());
          assert.ok(kinds.filter((kind) => kind === 'completion').length <= 5);
          assert.ok(kinds.filter((kind) => kind === 'service').length <= 3);
          const texts = suggestions.map((suggestion) => `${suggestion.kind} ${fold(suggestion.text)}`);
          assert.equal(new Set(texts).size, texts.length, typed);
          assert.ok(!texts.includes(`completion ${fold(typed.trim())}`), typed);
        }
  });

  it('mark what is typed already at the beginning of a completion', () => {
    for (const engine of [searcher, demoSearcher])
      for (const text of typedOut)
        for (let end = 2; end <= text.length; end += 1) {
          const typed = text.slice(0, end);
          for (const { kind, text: completion, ranges } of engine.suggest({ text: typed })) {
            if (kind !== 'completion' || ranges.length === 0) continue;
            assert.equal(ranges[0]?.[0], 0);
            assert.equal(fold(completion.slice(0, ranges[0][1])), fold(typed), typed);
          }
        }
  });

  it('complete the last word and keep what stands before it', () => {
    assert.ok(
      shown('wo kann ich Sperrm').some((suggestion) => suggestion.startsWith('completion: [wo kann ich Sperrm]')),
    );
  });

  it('are none for a story', () => {
    assert.deepEqual(shown(`${'Guten Tag, '.repeat(20)}ich brauche einen Reisepass`), []);
  });

  it('are in the language that is asked for', () => {
    assert.deepEqual(
      searcher.suggest({ text: 'birth', language: 'en' }).map(({ text }) => text),
      ['Birth certificate'],
    );
    const german = searcher.suggest({ text: 'rent', language: 'de' }).map(({ text }) => text);
    assert.ok(!german.includes('rent support'));
  });

  it('offer no service that is a weak hit', () => {
    const kinds = searcher.suggest({ text: 'Kaninchen' }).map(({ kind }) => kind);
    assert.deepEqual(kinds, []);
  });
});
