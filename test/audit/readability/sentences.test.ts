import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentencesOf } from '../../../src/audit/readability/sentences.js';

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text.trim());

describe('sentences', () => {
  for (const [text, count] of [
    ['Sie kommen. Wir helfen!', 2],
    ['Bitte bringen Sie z. B. ein Foto mit.', 1],
    ['Das gilt ab dem 1. Januar 2026 nach § 5 Abs. 2 Satz 1.', 1],
    ['Der Antrag kostet ca. 12 Euro. Bar zahlen.', 2],
    ['Öffnungszeiten\nMontag\nDienstag', 3],
    ['Kommen Sie „morgen.“ Oder später?', 2],
    ['Dr. Müller hat Zeit.', 1],
    ['Alle Unterlagen (Pass, Foto usw.) mitbringen.', 1],
    ['', 0],
    ['... !!! ???', 0],
  ] as const)
    it(`are ${String(count)} in “${text.replaceAll('\n', '⏎')}”`, () => {
      assert.equal(texts(text).length, count, JSON.stringify(texts(text)));
    });

  it('keep words with hyphen and gender star whole, and count no numbers', () => {
    assert.deepEqual(sentencesOf('12 E-Mail-Adressen der Bürger*innen')[0]?.words, [
      'E-Mail-Adressen',
      'der',
      'Bürger*innen',
    ]);
  });

  it('of a hostile text are read up to a limit', () => {
    assert.ok(sentencesOf('a. '.repeat(1_000_000)).length < 100_000);
  });
});
