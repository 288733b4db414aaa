import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, foldWithOrigins } from '../../src/text/fold.js';
import { randomOf } from '../search/fixtures/random.js';

/** Spellings that must become one string, and what that string is. */
const SAME: readonly (readonly [why: string, folded: string, ...spellings: string[]])[] = [
  ['ß', 'strasse', 'Straße', 'STRASSE', 'STRAẞE', 'strasse'],
  ['ä', 'amter', 'Ämter', 'ÄMTER', 'Aemter', 'AEMTER', 'Amter'],
  ['ö', 'behorde', 'Behörde', 'Behoerde', 'Behorde'],
  ['ü', 'mull', 'Müll', 'Muell', 'Mull', 'MÜLL'],
  ['no umlaut after a, e, q', 'steuer', 'Steuer', 'STEUER'],
  ['no umlaut after a, e, q', 'bauer', 'Bauer'],
  ['no umlaut after a, e, q', 'quelle', 'Quelle'],
  ['ä before u', 'hauser', 'Häuser', 'Haeuser', 'Hauser'],
  ['combining accents', 'mull', 'Mu\u0308ll'],
  ['combining accents', 'cafe', 'Café', 'Cafe\u0301', 'CAFÉ'],
  ['two accents on one letter', 'o', 'ȭ', 'o\u0303\u0304'],
  ['ligatures', 'finanzamt', 'ﬁnanzamt', 'Finanzamt'],
  ['ligatures', 'ouvre', 'œuvre', 'Oeuvre'],
  ['Turkish dotted and dotless i', 'izin', 'İzin', 'IZIN', 'izin', 'ızın'],
  ['Turkish s and c', 'calisma', 'çalışma', 'CALISMA', 'Çalışma'],
  ['Polish', 'zolw', 'żółw', 'ŻÓŁW', 'zolw'],
  ['Romanian, comma and cedilla', 'pasaport tara', 'pașaport țară', 'paşaport ţară'],
  ['Scandinavian', 'kobenhavn', 'København', 'Koebenhavn'],
  ['Cyrillic', 'реестрация', 'Реёстрация', 'РЕЕСТРАЦИЯ'],
  ['Cyrillic', 'паспорт', 'ПАСПОРТ', 'паспорт'],
  ['Ukrainian ї, й and ґ', 'украіна гании', 'Україна ґаний'],
  ['Ukrainian apostrophe', 'сімя', 'сім’я', "сім'я", 'сімʼя'],
  ['Greek final sigma', 'οδοσ', 'ΟΔΟΣ', 'οδος', 'Οδός'],
  ['Arabic seats of the hamza', 'امر', 'أمر', 'امر'],
  ['Arabic ta marbuta', 'هويه', 'هوية', 'هويه'],
  ['Arabic vowel signs and lengthening', 'محمد', 'مُحَمَّد', 'محـــمد'],
  ['Arabic presentation forms', 'محمد', 'ﻣﺤﻤﺪ'],
  ['Persian letters', 'كارت ملي', 'کارت ملی', 'كارت ملي'],
  ['Persian he with hamza', 'خانه', 'خانۀ', 'خانه'],
  ['digits of other scripts', '1234', '١٢٣٤', '۱۲۳۴', '１２３４', '1234'],
  ['soft hyphen', 'mullabfuhr', 'Müll\u00ADab\u00ADfuhr'],
  ['zero width joiner, byte order mark, direction marks', 'antrag', '\uFEFFAn\u200Dtrag\u200E'],
  ['apostrophes', 'gehts', 'geht’s', "geht's", 'geht`s'],
  ['wide letters', 'pass', 'ＰＡＳＳ'],
  ['emoji stay', '🐶', '🐶'],
];

const APART = [
  ['Maße', 'Muse'],
  ['Bär', 'Beere'],
  ['Muell', 'Mehl'],
  ['Steuer', 'Stur'],
  ['паспорт', 'паспарт'],
] as const;

describe('folding', () => {
  for (const [why, folded, ...spellings] of SAME)
    it(`${why}: ${spellings.join(', ')} → ${folded}`, () => {
      for (const spelling of spellings) {
        assert.equal(fold(spelling), folded);
        assert.equal(foldWithOrigins(spelling).text, folded);
      }
    });

  it('keeps different words apart', () => {
    for (const [one, other] of APART) assert.notEqual(fold(one), fold(other));
  });

  it('changes nothing that is folded already', () => {
    for (const [, folded] of SAME) assert.equal(fold(folded), folded);
  });
});

describe('the way back from folded text', () => {
  const cases: readonly (readonly [original: string, folded: string, origins: readonly number[]])[] = [
    ['Pass', 'pass', [0, 1, 2, 3, 4]],
    ['Maße', 'masse', [0, 1, 2, 2, 3, 4]],
    ['Muell', 'mull', [0, 1, 3, 4, 5]],
    ['Mu\u0308ll', 'mull', [0, 1, 3, 4, 5]],
    ['a\u00ADb', 'ab', [0, 2, 3]],
    ['ﬁn', 'fin', [0, 0, 1, 2]],
    ['🐶Hund', '🐶hund', [0, 0, 2, 3, 4, 5, 6]],
    ['½', '1⁄2', [0, 0, 0, 1]],
    ['', '', [0]],
  ];
  for (const [original, folded, origins] of cases)
    it(`${JSON.stringify(original)} → ${folded}`, () => {
      assert.deepEqual(foldWithOrigins(original), { text: folded, origins });
    });
});

describe('folding whatever is typed', () => {
  const random = randomOf(20_261_123);
  const texts = Array.from({ length: 10_000 }, () =>
    Array.from({ length: 1 + random.below(10) }, () =>
      random.below(3) === 0 ? random.pick(Array.from('aeouäöüqßAEOUÄΣİ\u0308\u00AD')) : random.character(),
    ),
  );

  it('makes of a beginning a beginning of the whole', () => {
    for (const characters of texts) {
      const whole = fold(characters.join(''));
      for (let end = 0; end < characters.length; end += 1) {
        const beginning = fold(characters.slice(0, end).join(''));
        assert.ok(whole.startsWith(beginning), JSON.stringify(characters));
      }
    }
  });

  it('folds the folded to itself', () => {
    for (const characters of texts) {
      const folded = fold(characters.join(''));
      assert.equal(fold(folded), folded, JSON.stringify(characters));
    }
  });

  it('is the same with and without the way back, which leads from left to right into the original', () => {
    for (const characters of texts) {
      const original = characters.join('');
      const { text, origins } = foldWithOrigins(original);
      assert.equal(text, fold(original), JSON.stringify(original));
      assert.equal(origins.length, text.length + 1);
      assert.equal(origins.at(-1), original.length);
      for (let unit = 1; unit < origins.length; unit += 1) assert.ok(origins[unit - 1]! <= origins[unit]!);
    }
  });
});
