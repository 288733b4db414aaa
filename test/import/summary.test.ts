import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RichNode } from '../../src/catalogue/types.js';
import { MAX_SUMMARY_LENGTH, summarise } from '../../src/import/summary.js';

const p = (...children: RichNode[]): RichNode => ({ type: 'p', children });
const long = 'Wort '.repeat(60).trim();

describe('summary', () => {
  it('takes the whole sentences that fit', () => {
    assert.equal(
      summarise([p('Erster Satz. Zweiter Satz.'), p('Dritter Satz.')]),
      'Erster Satz. Zweiter Satz. Dritter Satz.',
    );
    assert.equal(summarise([p(`Erster Satz. ${long}.`)]), 'Erster Satz.');
  });

  it('cuts a long sentence at a word', () => {
    const summary = summarise([p(long)]);
    assert.ok(summary.length <= MAX_SUMMARY_LENGTH);
    assert.match(summary, /Wort…$/);
  });

  it('cuts a word that never ends', () => {
    const summary = summarise([p('x'.repeat(500))]);
    assert.equal(summary.length, MAX_SUMMARY_LENGTH);
  });

  it('does not end at an abbreviation, an initial or a date', () => {
    const sentence = 'Ab dem 27. Juni gilt das z. B. für Nr. 5 und ggf. für Dr. Muster';
    assert.equal(summarise([p(`${sentence}. ${long}`)]), `${sentence}.`);
  });

  it('leaves out a sentence that only announces a list', () => {
    const list: RichNode = { type: 'ul', children: [{ type: 'li', children: ['a'] }] };
    assert.equal(summarise([p('Das gilt. Bringen Sie mit:'), list]), 'Das gilt.');
  });

  it('tells the list where the sentence before it is all there is', () => {
    const item = (text: string): RichNode => ({ type: 'li', children: [text] });
    const list: RichNode = { type: 'ul', children: [item('Name,'), item('Anschrift')] };
    assert.equal(summarise([p('Sie enthält folgende Daten:'), list]), 'Sie enthält folgende Daten: Name, Anschrift');
  });

  it('leaves out a bold line at the head of a paragraph', () => {
    const bold = (...children: RichNode[]): RichNode => ({ type: 'strong', children });
    assert.equal(summarise([p(bold('Neuantrag'), { type: 'br' }, 'Sie sind neu.')]), 'Sie sind neu.');
    assert.equal(summarise([p(bold('Neuantrag', { type: 'br' }), 'Sie sind neu.')]), 'Sie sind neu.');
    assert.equal(summarise([p(bold('Wichtig'), ' ist das.')]), 'Wichtig ist das.');
  });

  it('passes over a heading that is written as a bold paragraph', () => {
    assert.equal(
      summarise([p({ type: 'strong', children: ['Neuantrag'] }), p('Sie sind umgezogen?')]),
      'Sie sind umgezogen?',
    );
  });

  it('starts with what there is where no paragraph comes first', () => {
    assert.equal(summarise([{ type: 'h', children: ['Umzug'] }, p('Bitte kommen Sie.')]), 'Bitte kommen Sie.');
    assert.equal(summarise([{ type: 'ul', children: [{ type: 'li', children: ['Ausweis'] }] }]), 'Ausweis');
  });

  it('is empty where nothing is said', () => {
    assert.equal(summarise([]), '');
  });
});
