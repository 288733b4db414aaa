import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RULES } from '../../src/audit/rules/index.js';
import { auditWords, findingDetail } from '../../src/i18n/audit/index.js';
import { auditFormat } from '../../src/i18n/audit/format.js';

const german = auditWords('de-AT');
const english = auditWords('tr');

describe('the audit’s words', () => {
  for (const { id, authorities } of RULES)
    it(`say what ${id} is, why it matters and how to mend it, in German and English`, () => {
      for (const { rules, authorities: labels } of [german, english]) {
        const { title, why, mend } = rules[id];
        assert.match(title, /^(?:\p{Lu}|eID)[^.]+$/u, title);
        for (const sentence of [why, mend]) assert.match(sentence, /^[\p{Lu}„“].*[.?]$/su, sentence);
        assert.ok(authorities.length > 0);
        for (const authority of authorities) assert.ok(labels[authority].label.length > 5, authority);
      }
      for (const part of ['title', 'why', 'mend'] as const)
        assert.notEqual(german.rules[id][part], english.rules[id][part]);
    });

  it('lead only to pages of law and standards, by https', () => {
    for (const { authorities } of [german, english])
      for (const { url } of Object.values(authorities))
        if (url !== undefined)
          assert.match(url, /^https:\/\/(?:www\.gesetze-im-internet\.de|eur-lex\.europa\.eu|www\.w3\.org)\//);
  });

  it('tell one and several, and dates and languages as people write them', () => {
    const expired = { rule: 'expired', severity: 'error', params: { validThrough: '2026-03-01' }, reach: 1 } as const;
    assert.equal(findingDetail(expired, german), 'gültig bis 01.03.2026');
    assert.equal(findingDetail(expired, english), 'valid through Mar 1, 2026');
    const missing = {
      rule: 'language-versions',
      severity: 'note',
      params: { missing: ['en', 'de-simple'] },
      reach: 1,
    } as const;
    assert.equal(findingDetail(missing, german), 'fehlt: Englisch und Leichte Sprache');
    assert.equal(findingDetail(missing, english), 'missing: English and Easy Read');
    assert.equal(german.report.services(1, '1'), '1 Dienst');
  });

  it('leave a date and a language alone that are none', () => {
    const { date, languageName } = auditFormat('de');
    assert.equal(date('2026-99-99'), '2026-99-99');
    assert.equal(date('morgen'), 'morgen');
    assert.equal(languageName('en-a'), 'en-a');
    assert.equal(languageName('de'), 'Deutsch');
  });
});
