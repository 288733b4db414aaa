import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ThesaurusFile } from '../../src/thesaurus/format.js';
import { command, file } from './fixtures/command.js';

// The build lays the words beside the command.
const words = fileURLToPath(new URL('../../dist/cli/thesaurus', import.meta.url));
if (existsSync(words)) symlinkSync(words, file('package/dist/cli/thesaurus'), 'junction');

const catalogue = file('catalogue.json');
const [table, out] = [file('woerter.csv'), file('words.json')];
const titles = ['Verwarnungsgeld bezahlen', 'Personalausweis', 'Hundesteuer'];
const reset = (): void => {
  const services = titles.map((title, index) => ({ id: String(index), title }));
  writeFileSync(catalogue, JSON.stringify({ version: 1, municipality: { name: 'Musterstadt' }, services }));
};

describe('service-finder words', { skip: existsSync(words) ? false : 'there is no build yet' }, () => {
  it('makes a table of Excel, in its own encoding, into words that the search then knows', async () => {
    reset();
    // "Windows-1252", semicolons, a row without a meaning.
    writeFileSync(
      table,
      Buffer.from('Wort;Bedeutung\r\nZettele, Zettel am Auto;Kn\u00f6llchen\r\nWauwi;\r\n', 'latin1'),
    );
    const made = await command(['words', table, '--out', out, '--catalogue', catalogue]);
    assert.equal(made.code, 0, made.error);
    assert.match(made.error, /row 3: word or meaning is missing/);
    assert.match(made.error, /now names the words words\.json/);
    const { objects } = JSON.parse(readFileSync(out, 'utf8')) as ThesaurusFile;
    assert.deepEqual(Object.values(objects), [{ words: ['', 'Zettele,Zettel am Auto'] }]);
    const found = await command(['search', catalogue, 'Zettele', '--limit', '1']);
    assert.match(found.out, /Verwarnungsgeld bezahlen/);
  });

  it('says which columns it needs', async () => {
    writeFileSync(table, 'Name;Preis\nA;B\n');
    const { code, error } = await command(['words', table, '--out', out]);
    assert.equal(code, 3);
    assert.match(error, /the columns "word" and "meaning"/);
  });

  it('searches without a file that is damaged, and names it', async () => {
    reset();
    writeFileSync(
      out,
      '{"version":1,"language":"de","objects":{"dog":{"words":"Hund"}},"actions":{},"events":{},"noise":""}',
    );
    const named = { ...(JSON.parse(readFileSync(catalogue, 'utf8')) as object), thesaurus: 'words.json' };
    writeFileSync(catalogue, JSON.stringify(named));
    const { code, out: found, error } = await command(['search', catalogue, 'Hundesteuer']);
    assert.equal(code, 0, error);
    assert.match(error, /words\.json is no file of words.*objects\.dog\.words/);
    assert.match(found, /Hundesteuer/);
  });
});
