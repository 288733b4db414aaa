import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokenise, words } from '../../src/text/tokens.js';
import { randomOf } from '../search/fixtures/random.js';

/** Text → each word with the characters it stands for. */
const CASES: readonly (readonly [text: string, ...tokens: (readonly [word: string, place: string])[]])[] = [
  ['Hund anmelden', ['hund', 'Hund'], ['anmelden', 'anmelden']],
  ['  Pass,  verloren! ', ['pass', 'Pass'], ['verloren', 'verloren']],
  ['Bürger*innen', ['burger', 'Bürger*innen']],
  ['Bürger:innen melden', ['burger', 'Bürger:innen'], ['melden', 'melden']],
  ['Bürger_innen', ['burger', 'Bürger_innen']],
  ['Bürger/-innen', ['burger', 'Bürger/-innen']],
  ['Bürger/innen', ['burger', 'Bürger/innen']],
  ['Schüler/in', ['schuler', 'Schüler/in']],
  ['Schüler(innen)', ['schuler', 'Schüler(innen)']],
  ['Student·innen', ['student', 'Student·innen']],
  ['BürgerInnen', ['burger', 'BürgerInnen']],
  ['LehrerIn', ['lehrer', 'LehrerIn']],
  ['Mieter*innenberatung', ['mieter', 'Mieter*innen'], ['beratung', 'beratung']],
  ['Stadtrand/Innenstadt', ['stadtrand', 'Stadtrand'], ['innenstadt', 'Innenstadt']],
  ['Öffnungszeiten: innen', ['offnungszeiten', 'Öffnungszeiten'], ['innen', 'innen']],
  ['Kfz-Zulassung', ['kfz', 'Kfz'], ['zulassung', 'Zulassung']],
  ['An-/Abmeldung', ['an', 'An'], ['abmeldung', 'Abmeldung']],
  ['Gewerbe‐Anmeldung', ['gewerbe', 'Gewerbe'], ['anmeldung', 'Anmeldung']],
  ['geht’s', ['gehts', 'geht’s']],
  ["'Perso'", ['perso', 'Perso']],
  ["carte d'identité", ['carte', 'carte'], ['identite', 'identité']],
  ['l’acte', ['acte', 'acte']],
  ['сім’я', ['сімя', 'сім’я']],
  ['§ 34a GewO', ['34a', '34a'], ['gewo', 'GewO']],
  ['§34c', ['34c', '34c']],
  ['10.000 €', ['10', '10'], ['000', '000']],
  ['Hund 🐶 tot', ['hund', 'Hund'], ['tot', 'tot']],
  ['👨‍👩‍👧Familie', ['familie', 'Familie']],
  ['Müll\u00ADab\u00ADfuhr', ['mullabfuhr', 'Müll\u00ADab\u00ADfuhr']],
  ['Mu\u0308ll weg', ['mull', 'Mu\u0308ll'], ['weg', 'weg']],
  ['جواز السفر', ['جواز', 'جواز'], ['السفر', 'السفر']],
  ['\u202Bجواز\u202C Pass', ['جواز', 'جواز\u202C'], ['pass', 'Pass']],
  ['Straße/Weg', ['strasse', 'Straße'], ['weg', 'Weg']],
  ['C++ & <b>Test</b>', ['c', 'C'], ['b', 'b'], ['test', 'Test'], ['b', 'b']],
  [''],
  ['… — !? 🐶'],
  ['\u0308\u00AD'],
];

describe('words of a text', () => {
  for (const [text, ...expected] of CASES)
    it(JSON.stringify(text), () => {
      const found = tokenise(text).map(({ word, start, end }) => [word, text.slice(start, end)] as const);
      assert.deepEqual(found, expected);
      assert.deepEqual(
        words(text),
        expected.map(([word]) => word),
      );
    });

  it('shows a word without its gender ending', () => {
    assert.equal(tokenise('Bürger*innen')[0]?.surface, 'Bürger');
    assert.equal(tokenise('LehrerIn')[0]?.surface, 'Lehrer');
  });

  it('stands in the text in order and never overlaps, whatever the text', () => {
    const random = randomOf(7);
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: random.below(30) }, () =>
        random.below(3) === 0
          ? random.pick(['*innen', 'In', "'", ' ', '-', '(in)', 'l’', '/-in', 'ß'])
          : random.character(),
      ).join('');
      let end = 0;
      for (const token of tokenise(text)) {
        assert.ok(token.start >= end && token.end > token.start && token.end <= text.length, JSON.stringify(text));
        assert.equal(text.startsWith(token.surface, token.start), true, JSON.stringify(text));
        assert.notEqual(token.word, '');
        end = token.end;
      }
    }
  });

  it('reads a long text in a time that grows with its length', () => {
    for (const piece of ['a', 'a*', "a'", 'ß\u0301', 'Wort ', '*innen', '(in', 'l’'])
      assert.ok(fastest(() => tokenise(piece.repeat(20_000))) < 400, piece);
  });
});

/** Milliseconds of the fastest of three runs: what else the machine does can slow one of them. */
function fastest(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
