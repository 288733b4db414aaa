import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RULES } from '../../src/audit/rules/index.js';
import { auditWords } from '../../src/i18n/audit/index.js';

const text = readFileSync(new URL('../../docs/audit.md', import.meta.url), 'utf8');
const { rules, authorities } = auditWords('en');

describe('docs/audit.md', () => {
  it('has a row for each rule, in the order of the code, with its severity, title and what asks for it', () => {
    const rows = text.split('\n').filter((line) => /^\| `[a-z-]+` \| (?:error|warning|note) \|/.test(line));
    assert.deepEqual(
      rows,
      RULES.map(
        ({ id, severity, authorities: asked }) =>
          `| \`${id}\` | ${severity} | ${rules[id].title} | ${asked.map((one) => authorities[one].label).join('; ')} |`,
      ),
    );
  });
});
