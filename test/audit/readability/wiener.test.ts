import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentencesOf } from '../../../src/audit/readability/sentences.js';
import { mostNominalisations, passiveSentences } from '../../../src/audit/readability/style.js';
import { syllablesOf } from '../../../src/audit/readability/syllables.js';
import { schoolYear } from '../../../src/audit/readability/wiener.js';

/** Counted by hand. */
const SYLLABLES: Readonly<Record<number, string>> = {
  1: 'Haus Amt Geld Frist Bild euch schnell auf Müll Baum frei Pass',
  2: 'Antrag Ausweis Bürger Steuer Auto Quelle Gebühr Termin Kosten Foto Umzug Bauen',
  3: 'Gewerbe Anmeldung Adresse Urkunde Reisepass Beratung Verwaltung',
  4: 'Zuständigkeit Bescheinigung Unterschriften Erlaubnisse Genehmigung',
  5: 'Personalausweis Verwaltungsgebühr Einwohnermeldung',
};

describe('syllables', () => {
  for (const [count, words] of Object.entries(SYLLABLES))
    for (const word of words.split(' ').filter(Boolean))
      it(`are ${count} in ${word}`, () => {
        assert.equal(syllablesOf(word), Number(count));
      });

  it('are at least one, whatever the word', () => {
    for (const word of ['', 'Str', '§', '🙂', 'خطر']) assert.equal(syllablesOf(word), 1, word);
  });
});

describe('the first Wiener Sachtextformel', () => {
  it('is what its definition gives for a text counted by hand', () => {
    // Each sentence: 5 words; 1 of three and more syllables, 1 longer than six letters, 3 of one syllable.
    const sentence = 'Das Amt prüft Ihren Antragsteller. ';
    const text = sentence.repeat(12);
    const expected = 0.1935 * 20 + 0.1672 * 5 + 0.1297 * 20 - 0.0327 * 60 - 0.875;
    assert.equal(schoolYear(sentencesOf(text)), Math.round(expected * 10) / 10);
  });

  it('says nothing of fewer than 60 words', () => {
    assert.equal(schoolYear(sentencesOf('Das Amt prüft den Antrag. '.repeat(11))), undefined);
    assert.equal(schoolYear([]), undefined);
  });
});

describe('style', () => {
  for (const [text, isPassive] of [
    ['Der Antrag wird geprüft.', true],
    ['Die Unterlagen sind einzureichen.', true],
    ['Der Bescheid ist vorzulegen.', true],
    ['Das Formular wurde von uns abgeschickt.', true],
    ['Wir prüfen den Antrag.', false],
    ['Sie werden bald Post von uns erhalten.', false],
    ['Das Amt wird gegen Sie klagen.', false],
    ['Der Ausweis ist schön.', false],
  ] as const)
    it(`“${text}” is ${isPassive ? 'passive' : 'active'}`, () => {
      assert.equal(passiveSentences(sentencesOf(text)), isPassive ? 1 : 0);
    });

  it('is nominal by nouns made of verbs and adjectives, each counted once', () => {
    const nouns = mostNominalisations(sentencesOf('Erteilung, Erteilung und Zuständigkeit. Ein Hund.'));
    assert.equal(nouns, 2);
  });
});
