import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvText } from '../../src/report/csv.js';

describe('the table as CSV', () => {
  it('opens in a German Excel: byte order mark, semicolons, CRLF', () => {
    assert.equal(
      csvText([
        ['Größe', 'b'],
        ['1', '2'],
      ]),
      '\uFEFF"Größe";"b"\r\n"1";"2"\r\n',
    );
  });

  it('keeps quotation marks and separators inside a cell, and line breaks out of it', () => {
    assert.equal(csvText([['a";b', 'c\r\nd\te\0f']]), '\uFEFF"a"";b";"c d e f"\r\n');
  });

  for (const text of ['=1+1', '+49 89', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200B=1', '＝1', '|cmd', '%0A=1'])
    it(`runs no formula out of ${JSON.stringify(text)}`, () => {
      assert.match(csvText([[text]]), /^\uFEFF"'/);
    });

  it('leaves other texts alone', () => {
    for (const text of ['a=b', '1', 'https://x.example/?a=1', '„-ung“', ''])
      assert.equal(csvText([[text]]), `\uFEFF"${text}"\r\n`);
  });
});
