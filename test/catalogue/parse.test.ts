import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_ISSUES, parseCatalogue, parseCatalogueInSteps, parseDetails } from '../../src/catalogue/parse.js';
import { catalogueOf, fullCatalogue, fullCatalogueWith } from './fixtures/catalogues.js';

const good = { id: 'good', title: 'Reisepass' };
const ids = (value: unknown): string[] | undefined =>
  parseCatalogue(value).catalogue?.services.map((service) => service.id);
const codes = (value: unknown): string[] => parseCatalogue(value).issues.map((issue) => issue.code);

describe('a catalogue with faults', () => {
  it('keeps its good services and names the bad ones with place, value and severity', () => {
    const { catalogue, issues } = parseCatalogue(
      catalogueOf({ id: 'a' }, good, { title: 'ohne Kennung' }, 'Unsinn', { id: 'b', title: 7 }),
    );
    assert.deepEqual(catalogue?.services, [good]);
    assert.deepEqual(
      issues.map(({ code, path, severity, serviceId }) => [code, path.join('.'), severity, serviceId]),
      [
        ['missing', 'services.0.title', 'error', 'a'],
        ['missing', 'services.2.id', 'error', undefined],
        ['type', 'services.3', 'error', undefined],
        ['type', 'services.4.title', 'error', 'b'],
      ],
    );
    assert.equal(issues[2]?.value, 'Unsinn');
  });

  it('keeps a service and leaves out only its faulty part', () => {
    const { catalogue, issues } = parseCatalogue(
      catalogueOf({
        ...good,
        summary: 5,
        updated: '31.05.2026',
        leika: ['123', '99027003012000'],
        channels: [{ kind: 'Online' }, { kind: 'phone' }, { kind: 'online', identification: ['eID'] }],
      }),
    );
    assert.deepEqual(catalogue?.services, [{ ...good, leika: ['99027003012000'], channels: [{ kind: 'phone' }] }]);
    assert.deepEqual(
      issues.map(({ path, severity }) => [path.slice(2).join('.'), severity]),
      [
        ['summary', 'warning'],
        ['leika.0', 'warning'],
        ['channels.0.kind', 'warning'],
        ['channels.2.identification.0', 'warning'],
        ['updated', 'warning'],
      ],
    );
  });

  it('points to the innermost fault of a text in several languages', () => {
    const [issue] = parseCatalogue(catalogueOf({ ...good, summary: { de: 'x', en: 5 } })).issues;
    assert.deepEqual(issue?.path, ['services', 0, 'summary', 'en']);
    assert.equal(issue.expected, 'string');
    assert.equal(issue.value, '5');
  });

  it('keeps a catalogue whose head has faulty parts', () => {
    const broken = fullCatalogueWith(['municipality', 'ars'], 'x');
    broken['offices'] = [{ id: 'registry' }, { id: 'o', name: 'Amt' }];
    broken['updated'] = 'gestern';
    broken['language'] = 'de_DE';
    const { catalogue } = parseCatalogue(broken);
    assert.equal(catalogue?.services.length, 2);
    assert.equal(catalogue.municipality.name, 'Musterstadt');
    assert.equal(catalogue.municipality.ars, undefined);
    assert.equal(catalogue.updated, undefined);
    assert.equal(catalogue.language, 'de');
    assert.deepEqual(catalogue.offices, [{ id: 'o', name: 'Amt' }]);
  });

  it('keeps the first of two services, topics and offices with one id', () => {
    const twice = fullCatalogue();
    twice['topics'] = [
      { id: 't', label: 'Eins' },
      { id: 't', label: 'Zwei' },
    ];
    twice['services'] = [good, { ...good, title: 'Anderer' }];
    const { catalogue, issues } = parseCatalogue(twice);
    assert.deepEqual(catalogue?.services, [good]);
    assert.deepEqual(catalogue.topics, [{ id: 't', label: 'Eins' }]);
    assert.deepEqual(
      issues.filter((issue) => issue.code === 'duplicate-id').map((issue) => issue.path),
      [
        ['topics', 1, 'id'],
        ['services', 1, 'id'],
      ],
    );
  });

  it('passes over fields that it does not know', () => {
    const { catalogue, issues } = parseCatalogue(catalogueOf({ ...good, future: true }));
    assert.deepEqual(catalogue?.services, [good]);
    assert.deepEqual(issues, []);
  });

  it('is read again without an issue once it was read', () => {
    const { catalogue } = parseCatalogue(fullCatalogue());
    assert.deepEqual(parseCatalogue(catalogue), { catalogue, issues: [] });
  });

  it('is not changed by reading', () => {
    const value = fullCatalogueWith(['services', 0, 'channels', 0, 'url'], 'javascript:alert(1)');
    const before = JSON.stringify(value);
    parseCatalogue(value);
    assert.equal(JSON.stringify(value), before);
  });
});

describe('what is no catalogue', () => {
  it('is told from one of another version and from an empty one', () => {
    for (const value of [undefined, null, 1, 'x', [], {}, { services: {} }, new Date(), Symbol('x'), 10n])
      assert.deepEqual(codes(value), ['not-a-catalogue']);
    for (const version of [undefined, 2, '1', null])
      assert.deepEqual(codes({ ...fullCatalogue(), version }), ['version']);
    assert.deepEqual(codes(catalogueOf()), ['empty']);
    assert.deepEqual(codes(catalogueOf(5)), ['type', 'empty']);
  });

  it('has no municipality, and so gives no catalogue', () => {
    for (const municipality of [undefined, null, {}, { name: '' }, 'Musterstadt'])
      assert.equal(parseCatalogue({ ...fullCatalogue(), municipality }).catalogue, undefined);
  });
});

describe('a hostile catalogue', () => {
  it('brings no prototype names along', () => {
    const value: unknown = JSON.parse(
      '{"version":1,"municipality":{"name":"M"},"services":[{"id":"__proto__","title":{"de":"A","__proto__":{"x":1}},"__proto__":{"summary":"böse"},"extra":{"__proto__":{"polluted":1}}},{"id":"constructor","title":"B"}]}',
    );
    const { catalogue } = parseCatalogue(value);
    assert.deepEqual(
      catalogue?.services.map((service) => service.id),
      ['__proto__', 'constructor'],
    );
    assert.equal(catalogue.services[0]?.summary, undefined);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('loses a service that nests too deeply, and only that one', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    for (const field of ['extra', 'title', 'sections', 'synonyms', 'unknown'])
      assert.deepEqual(ids(catalogueOf({ id: 'deep', title: 'x', [field]: deep }, good)), ['good']);
    assert.deepEqual(codes(catalogueOf({ id: 'deep', title: 'x', unknown: deep }, good)), ['too-large']);
    assert.deepEqual(codes({ ...catalogueOf(good), topics: deep }), ['too-large']);
  });

  it('is read in time that grows with its size alone, however links are nested', () => {
    let node: unknown = 'x';
    for (let level = 0; level < 38; level += 1) node = { type: 'a', href: '#', children: [node] };
    const started = performance.now();
    parseCatalogue(catalogueOf({ ...good, sections: [{ code: 'x', text: [node, { type: 'p' }] }] }));
    assert.ok(performance.now() - started < 500);
  });

  it('of nothing but faults gives a bounded list of issues', () => {
    const services = Array.from({ length: 5000 }, (_, index) => ({
      id: String(index),
      title: 'x',
      leika: Array(50).fill('y'),
    }));
    const started = performance.now();
    const { catalogue, issues } = parseCatalogue(catalogueOf(...services));
    assert.equal(issues.length, MAX_ISSUES);
    assert.ok((catalogue?.services.length ?? 0) > 0);
    assert.ok(performance.now() - started < 10_000);
  });

  it('of nothing but forbidden links gives a bounded list of issues too', () => {
    const channels = Array.from({ length: 3 * MAX_ISSUES }, () => ({ kind: 'online', url: 'javascript:alert(1)' }));
    const { catalogue, issues } = parseCatalogue(catalogueOf({ ...good, channels }));
    assert.equal(issues.length, MAX_ISSUES);
    assert.deepEqual(catalogue?.services[0]?.channels, []);
  });

  it('with one service of a million faults is answered', () => {
    const synonyms = Array<number>(1_000_000).fill(5);
    assert.deepEqual(ids(catalogueOf({ ...good, id: 'huge', synonyms }, good)), ['good']);
  });

  it('shows excerpts of what stood there, never whole values', () => {
    const [issue] = parseCatalogue(catalogueOf({ ...good, level: 'x'.repeat(100_000) })).issues;
    assert.equal(issue?.value.length, 200);
  });
});

describe('links of a catalogue', () => {
  const forbidden = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '\u0000javascript:x',
  ];
  for (const url of forbidden)
    it(`never go to ${JSON.stringify(url)}`, () => {
      const { catalogue, issues } = parseCatalogue({
        ...catalogueOf({
          ...good,
          source: { id: 'x', url },
          channels: [
            { kind: 'online', url },
            { kind: 'phone', url: 'tel:115' },
          ],
          sections: [
            {
              code: 'x',
              links: [{ url, label: 'Klick' }],
              text: [
                {
                  type: 'p',
                  children: ['vor ', { type: 'a', href: url, children: ['Klick', { type: 'br' }] }, ' nach'],
                },
              ],
            },
          ],
          offices: ['o'],
        }),
        municipality: { name: 'M', url, contact: { url } },
        offices: [{ id: 'o', name: 'Amt', url }],
      });
      assert.doesNotMatch(JSON.stringify(catalogue), /script|data:|file:|blob:/i);
      assert.deepEqual(catalogue?.services[0]?.channels, [{ kind: 'phone', url: 'tel:115' }]);
      assert.deepEqual(catalogue.services[0].sections?.[0]?.links, []);
      assert.deepEqual(catalogue.services[0].sections[0].text, [
        { type: 'p', children: ['vor ', 'Klick', { type: 'br' }, ' nach'] },
      ]);
      assert.deepEqual(catalogue.offices, [{ id: 'o', name: 'Amt' }]);
      assert.deepEqual(new Set(issues.map((issue) => issue.code)), new Set(['link']));
      assert.equal(issues.length, 7);
    });

  it('are named by the place that they have in the file, also behind a bad service', () => {
    const { issues } = parseCatalogue(
      catalogueOf({ id: 'bad' }, { ...good, channels: [{ kind: 'phone' }, { kind: 'online', url: 'data:x' }] }),
    );
    assert.deepEqual(issues[1]?.path, ['services', 1, 'channels', 1, 'url']);
    assert.equal(issues[1].serviceId, 'good');
  });

  it('keep the placeholders of the format and lose those with others', () => {
    const { catalogue, issues } = parseCatalogue(
      catalogueOf({
        ...good,
        channels: [
          { kind: 'online', url: 'https://a.example/{ars}/{leika}/{lang}/{serviceId}' },
          { kind: 'online', url: 'https://a.example/{ags}' },
        ],
      }),
    );
    assert.equal(catalogue?.services[0]?.channels?.length, 1);
    assert.deepEqual(
      issues.map(({ code, value }) => [code, value]),
      [['placeholder', 'https://a.example/{ags}']],
    );
  });

  it('name what was typed in the way to the editors, and nowhere else', () => {
    const { catalogue, issues } = parseCatalogue({
      ...catalogueOf({ ...good, channels: [{ kind: 'online', url: 'https://a.example/?q={query}' }] }),
      municipality: { name: 'A', feedback: 'https://a.example/fehlt?wort={query}' },
    });
    assert.equal(catalogue?.municipality.feedback, 'https://a.example/fehlt?wort={query}');
    assert.deepEqual(catalogue.services[0]?.channels, []);
    assert.deepEqual(
      issues.map(({ code, value }) => [code, value]),
      [['placeholder', 'https://a.example/?q={query}']],
    );
  });

  it('in extra are left alone, since nothing there is shown', () => {
    const extra = { url: 'javascript:x' };
    assert.deepEqual(parseCatalogue(catalogueOf({ ...good, extra })).catalogue?.services[0]?.extra, extra);
  });
});

describe('reading in slices', () => {
  it('pauses after each service and ends with the same result', () => {
    const steps = parseCatalogueInSteps(fullCatalogue());
    assert.equal(steps.next().done, false);
    assert.equal(steps.next().done, false);
    const last = steps.next();
    assert.equal(last.done, true);
    assert.deepEqual(last.value, parseCatalogue(fullCatalogue()));
  });

  it('reads 8,500 services of 20 MB well within two seconds', () => {
    const text = 'Die Anmeldung ist persönlich oder online möglich. '.repeat(20);
    const paragraphs = [
      { type: 'p', children: [text, { type: 'a', href: 'https://example.org/', children: ['mehr'] }] },
    ];
    const services = Array.from({ length: 8500 }, (_, index) => ({
      id: `s${String(index)}`,
      title: { de: `Dienst ${String(index)}`, en: `Service ${String(index)}` },
      synonyms: ['Wort', 'Begriff', 'Ausdruck'],
      sections: [
        { code: 'details', text: paragraphs },
        { code: 'fees', text: [{ type: 'ul', children: [{ type: 'li', children: [text] }] }] },
      ],
      channels: [{ kind: 'online', url: 'https://example.org/{serviceId}' }],
    }));
    const value: unknown = JSON.parse(JSON.stringify(catalogueOf(...services)));
    const started = performance.now();
    const { catalogue, issues } = parseCatalogue(value);
    assert.ok(performance.now() - started < 2000, `${(performance.now() - started).toFixed(0)} ms`);
    assert.equal(catalogue?.services.length, 8500);
    assert.deepEqual(issues, []);
  });
});

describe('a detail file', () => {
  const details = { id: 'good', sections: [{ code: 'fees', text: 'frei' }], offices: [{ id: 'o', name: 'Amt' }] };

  it('is taken whole', () => {
    assert.deepEqual(parseDetails(details), { catalogue: details, issues: [] });
  });

  it('keeps its good sections', () => {
    const result = parseDetails({ ...details, sections: [{ text: 'ohne' }, ...details.sections] });
    assert.deepEqual(result.catalogue, details);
    assert.deepEqual(result.issues[0]?.path, ['sections', 0, 'code']);
  });

  it('without an id, or of another kind, is refused', () => {
    for (const value of [null, 'x', [], {}, { sections: [] }, JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))])
      assert.equal(parseDetails(value).catalogue, undefined);
  });

  it('loses forbidden links', () => {
    const result = parseDetails({ id: 'a', sections: [{ code: 'x', links: [{ url: 'javascript:x', label: 'x' }] }] });
    assert.deepEqual(result.catalogue?.sections, [{ code: 'x', links: [] }]);
  });
});
