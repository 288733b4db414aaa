import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importFim } from '../../src/import/fim/index.js';
import { documentOf, withoutOpenApi } from './fixtures/openapi-documents.js';
import type { Leaf } from './fixtures/openapi-documents.js';

const town = { municipality: { name: 'Musterstadt' } };

/** Words that stand in the catalogue in another form; everything else must be found as it was written. */
const IN_OTHER_FORM: readonly RegExp[] = [
  // The order of the sections, links and values.
  /position_darstellung$/,
  // The key under which a text stands in its language.
  /language_code$/,
  // Our words for whom a service is for.
  /leistungsadressat\[\]$/,
  // Our word for a module's section.
  /leika_textmodul$/,
  // Kept where it is a certain way of access; "000" says nothing.
  /zugangskanal$/,
  // An excerpt of the other texts.
  /fts_match$/,
];

function lost(value: unknown, leaves: readonly Leaf[]): Leaf[] {
  const { catalogue, report } = importFim([{ name: 'a.json', value }], town);
  assert.deepEqual(report.unmapped, {});
  assert.deepEqual(
    report.issues.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.equal(catalogue?.services.length, 1);
  const written = JSON.stringify(catalogue);
  return leaves.filter(
    ({ path, words }) => !IN_OTHER_FORM.some((field) => field.test(path)) && !written.includes(words),
  );
}

/** Gives a document the module that names a service, whichever module chance has put first. */
function nameIn(document: unknown): void {
  const [first] = (document as { modul_text?: { leika_textmodul: string }[] }).modul_text ?? [];
  if (first) first.leika_textmodul = '03';
}

describe('every field of the portal’s schema', { skip: withoutOpenApi }, () => {
  for (const name of ['Leistung220', 'Leistung231', 'LeistungStammtextOut', 'FullLeistungStammtextOut'])
    it(`${name} arrives in the catalogue, with each of its alternatives`, () => {
      for (let variant = 0; variant < 8; variant += 1) {
        const { document, leaves } = documentOf(name, variant);
        nameIn(document);
        assert.ok(leaves.length > 25);
        assert.deepEqual(lost(document, leaves), [], `variant ${String(variant)}`);
      }
    });

  it('arrives in a page of a search too', () => {
    const { document, leaves } = documentOf('PaginatedResult_LeistungStammtextOut_', 0);
    const inItems = leaves.filter(({ path }) => path.startsWith('items[]'));
    const { catalogue, report } = importFim([{ name: 'page.json', value: document }], town);
    assert.equal(catalogue?.services.length, 2);
    assert.deepEqual(report.unmapped, {});
    const written = JSON.stringify(catalogue);
    const missing = inItems.filter(
      ({ path, words }) => !IN_OTHER_FORM.some((f) => f.test(path)) && !written.includes(words),
    );
    assert.deepEqual(missing, []);
  });

  it('of a document’s profile arrives with the service that names it', () => {
    const service = documentOf('FullLeistungStammtextOut', 0).document as {
      dokument_steckbriefe: { fim_id: string }[];
    };
    const profile = documentOf('FullSteckbriefOut', 0);
    const value = { ...(profile.document as object), fim_id: service.dokument_steckbriefe[0]?.fim_id };
    const { catalogue, report } = importFim(
      [
        { name: 'a', value: service },
        { name: 'b', value },
      ],
      town,
    );
    assert.deepEqual(report.unmapped, {});
    const written = JSON.stringify(catalogue?.services[0]?.extra?.['documentProfiles']);
    for (const { path, words } of profile.leaves)
      if (!/fts_match|^fim_id/.test(path)) assert.ok(written.includes(words), path);
  });
});
