import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseCatalogue } from '../../src/catalogue/parse.js';
import type { CatalogueIssue, CatalogueIssueCode } from '../../src/catalogue/issues.js';
import { issueSentence } from '../../src/i18n/issues/index.js';

const source = readFileSync(new URL('../../src/catalogue/issues.ts', import.meta.url), 'utf8');
const codes = [...source.matchAll(/\| '([\w-]+)'/g)]
  .map((match) => match[1] as CatalogueIssueCode)
  .filter((code) => !['warning'].includes(code));
const issue = (fields: Partial<CatalogueIssue>): CatalogueIssue => ({
  code: 'value',
  path: ['services', 2, 'channels', 0, 'url'],
  value: 'x',
  expected: 'leika-key',
  severity: 'error',
  ...fields,
});

describe('sentences for editors', () => {
  it('exist for every code, in German and in English', () => {
    assert.ok(codes.length >= 12);
    for (const code of codes)
      for (const language of ['de', 'en', 'de-AT', 'tr']) {
        const sentence = issueSentence(issue({ code }), language);
        assert.match(sentence, /^\p{Lu}.*\.$/su, sentence);
        assert.doesNotMatch(sentence, /undefined|\[object/);
      }
  });

  it('say where it is, counting as people do, what stood there and what was expected', () => {
    assert.equal(
      issueSentence(issue({ serviceId: '17', value: '123' }), 'de'),
      'Dienst 17, Feld services › 3 › channels › 1 › url: Dieser Wert ist nicht erlaubt (erlaubt: ein LeiKa-Schlüssel mit 14 Ziffern). Dort steht „123“.',
    );
    assert.equal(
      issueSentence(
        issue({ code: 'missing', path: ['services', 0, 'title'], value: '', expected: 'string | Object' }),
        'en',
      ),
      'Field services › 1 › title: this is missing (expected: a text or an object). Please add it.',
    );
  });

  it('are made of the issues that the check really gives', () => {
    const { issues } = parseCatalogue({
      version: 1,
      municipality: { name: 'M', ars: '1' },
      services: [{ id: '1', title: 'A', updated: 'x', leika: ['1'] }, {}],
    });
    assert.equal(issues.length, 5);
    for (const found of issues) assert.doesNotMatch(issueSentence(found, 'de'), /leika-key|not-empty|\^|\\d/);
  });

  it('stay on one line, without characters that steer a terminal', () => {
    const sentence = issueSentence(issue({ value: 'a\nb\u001B[2J\u202Ec', path: ['\u001B[1m'] }), 'de');
    assert.doesNotMatch(sentence, /[\p{Cc}\p{Cf}]/u);
  });

  it('take no prototype name for words', () => {
    assert.match(issueSentence(issue({ expected: 'constructor' }), 'en'), /constructor/);
  });
});
