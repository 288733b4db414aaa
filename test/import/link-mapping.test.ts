import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classifyLink, defaultMapping, readMapping } from '../../src/import/link-mapping.js';
import type { LinkToClassify } from '../../src/import/link-mapping.js';

const link = (
  url: string,
  label = '',
  serviceTitle = '',
  field: LinkToClassify['field'] = 'links',
): LinkToClassify => ({
  url,
  label,
  field,
  serviceTitle,
});

describe('the rules that come with the package', () => {
  const rows: readonly (readonly [kind: string | undefined, link: LinkToClassify])[] = [
    ['appointment', link('https://stadt.example/terminvereinbarung.html#/services/1')],
    ['appointment', link('https://stadt.example/x', 'Online-Termin buchen')],
    ['appointment', link('https://service.muenchen.de/terminvereinbarung', 'Termin')],
    ['online', link('https://service.muenchen.de/intelliform/forms/x', 'Verlustanzeige', 'Verlustmeldung')],
    [undefined, link('https://service.muenchen.de/intelliform/forms/x', 'Verlust des Parkausweises', 'Parkausweis')],
    [undefined, link('https://service.muenchen.de/intelliform/forms/x', 'Kontaktformular', 'Führerschein')],
    [undefined, link('https://www.buergerservice-portal.de/x', 'Wunschkennzeichen reservieren', 'Saisonkennzeichen')],
    ['online', link('https://www.buergerservice-portal.de/x', 'Wunschkennzeichen reservieren', 'Wunschkennzeichen')],
    ['online', link('https://formulare.berlin.de/x', '', '', 'onlineprocessing')],
    [undefined, link('https://formulare.berlin.de/x', '', '', 'links')],
    [undefined, link('https://formulare.berlin.de.evil.example/x', '', '', 'onlineprocessing')],
    [undefined, link('https://evil-berlin.de/x', '', '', 'onlineprocessing')],
    ['form', link('https://stadt.example/dms/antrag-meldebescheinigung', 'Antrag Meldebescheinigung')],
    ['form', link('https://stadt.example/x/Antrag-Zufahrt.PDF', 'Zufahrt')],
    ['attachment', link('https://stadt.example/x.pdf', 'Vollmacht zur Abholung')],
    ['attachment', link('https://stadt.example/x.pdf', 'Verlusterklärung')],
    ['more', link('https://stadt.example/merkblatt.pdf', 'Merkblatt zum Antrag')],
    [undefined, link('https://stadt.example/antrag', 'Antrag stellen')],
    [undefined, link('https://stadt.example/liste.pdf', 'Liste der Schulen')],
  ];
  for (const [kind, subject] of rows)
    it(`take ${subject.url} “${subject.label}” for ${kind ?? 'nothing that they know'}`, () => {
      assert.equal(classifyLink(subject, defaultMapping()), kind);
    });

  it('are a valid mapping file themselves', () => {
    assert.ok(defaultMapping().rules.length > 5);
  });
});

describe('a mapping file', () => {
  it('decides by its first rule that holds', () => {
    const { mapping } = readMapping({
      version: 1,
      rules: [
        { kind: 'more', hosts: ['info.example'] },
        { kind: 'online', hosts: ['*.example'] },
      ],
    });
    assert.ok(mapping);
    assert.equal(classifyLink(link('https://info.example/'), mapping), 'more');
    assert.equal(classifyLink(link('https://antrag.stadt.example/'), mapping), 'online');
  });

  const faults: readonly (readonly [what: string, value: unknown, path: readonly (string | number)[]])[] = [
    ['no object', [], []],
    ['no rules', { version: 1 }, []],
    ['another version', { version: 2, rules: [] }, ['version']],
    ['a rule that is none', { version: 1, rules: ['online'] }, ['rules', 0]],
    ['an unknown kind', { version: 1, rules: [{ kind: 'Online', hosts: ['a'] }] }, ['rules', 0, 'kind']],
    ['no kind', { version: 1, rules: [{ hosts: ['a'] }] }, ['rules', 0, 'kind']],
    [
      'an unknown condition',
      { version: 1, rules: [{ kind: 'online', host: ['a'], hosts: ['a'] }] },
      ['rules', 0, 'host'],
    ],
    ['a rule without a condition', { version: 1, rules: [{ kind: 'online' }] }, ['rules', 0]],
    ['a condition that is no list', { version: 1, rules: [{ kind: 'online', hosts: 'a' }] }, ['rules', 0, 'hosts']],
    [
      'an entry that is no text',
      { version: 1, rules: [{ kind: 'online', labels: ['a', 5] }] },
      ['rules', 0, 'labels', 1],
    ],
    ['an unknown field', { version: 1, rules: [{ kind: 'online', fields: ['form'] }] }, ['rules', 0, 'fields', 0]],
  ];
  for (const [what, value, path] of faults)
    it(`with ${what} is refused, with the place`, () => {
      const { mapping, issues } = readMapping(value);
      assert.equal(mapping, undefined);
      assert.deepEqual(issues[0]?.path, path);
    });
});
