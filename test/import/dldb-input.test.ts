import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importDldb } from '../../src/import/dldb/index.js';

const options = { municipality: { name: 'Musterstadt' } };
const one = (fields: Readonly<Record<string, unknown>>) =>
  importDldb({ services: { data: [{ id: '1', name: 'Hundesteuer', ...fields }] } }, options);

describe('input that is no DLDB export', () => {
  const others: readonly (readonly [what: string, value: unknown])[] = [
    ['null', null],
    ['a text', 'DLDB'],
    ['a list', []],
    ['an object without data', { services: [] }],
    ['a catalogue of ours', { version: 1, municipality: { name: 'M' }, services: [] }],
    ['a list of other things', { data: [{ uid: 'x' }, { uid: 'y' }] }],
  ];
  for (const [what, value] of others)
    it(`refuses ${what} and names the format`, () => {
      const { catalogue, report } = importDldb({ services: value }, options);
      assert.equal(catalogue, undefined);
      assert.deepEqual(
        report.issues.map(({ code, expected, severity }) => ({ code, expected, severity })),
        [{ code: 'format', expected: 'dldb', severity: 'error' }],
      );
    });

  it('tells the locations file apart from the services file', () => {
    const { report } = importDldb({ services: { data: [{ id: '1', name: 'A' }] }, locations: { x: 1 } }, options);
    assert.deepEqual(report.issues[0]?.path, ['locations']);
  });

  it('says that an export is empty', () => {
    const { report } = importDldb({ services: { data: [] } }, options);
    assert.deepEqual(
      report.issues.map((issue) => issue.code),
      ['empty'],
    );
  });
});

describe('entries of a DLDB export that are not as they should be', () => {
  const nonsense: readonly unknown[] = [
    null,
    false,
    0,
    42,
    '',
    'x',
    [],
    [[]],
    {},
    [null, 1, 'x', {}],
    { link: 5 },
    { link: {} },
  ];
  const fields = [
    'description',
    'fees',
    'process_time',
    'leika',
    'meta',
    'links',
    'forms',
    'legal',
    'requirements',
    'prerequisites',
    'onlineprocessing',
    'appointment',
    'locations',
    'authorities',
    'publications',
    'responsibility',
    'public',
  ];
  for (const field of fields)
    it(`survive anything in ${field}`, () => {
      for (const value of nonsense) {
        const { catalogue } = one({ [field]: value });
        const isHidden = field === 'public' && value === false;
        assert.equal(catalogue?.services[0]?.title, isHidden ? undefined : 'Hundesteuer');
      }
    });

  it('survive anything in a location', () => {
    for (const field of ['address', 'geo', 'contact', 'opening_times', 'services', 'meta', 'displayName'])
      for (const value of nonsense) {
        const services = { data: [{ id: '1', name: 'A', locations: [{ location: 9 }] }] };
        const locations = { data: [{ id: 9, name: 'Amt', [field]: value }] };
        const { catalogue } = importDldb({ services, locations }, options);
        assert.equal(catalogue?.offices?.[0]?.id, '9');
      }
  });

  it('take ids that are written as numbers', () => {
    const { catalogue } = importDldb({ services: { data: [{ id: 17, name: 'A' }] } }, options);
    assert.equal(catalogue?.services[0]?.id, '17');
  });

  it('leave out links with a scheme that may not become one', () => {
    const { catalogue, report } = one({
      links: [
        { name: 'Klick', link: 'javascript:alert(1)' },
        { name: 'Gut', link: 'https://example.org/' },
      ],
      appointment: { link: ' java\nscript:alert(1)' },
      onlineprocessing: { link: 'data:text/html,x' },
    });
    assert.doesNotMatch(JSON.stringify(catalogue), /script:|data:text/);
    assert.equal(report.issues.filter((issue) => issue.code === 'link').length, 3);
  });

  it('leave out an address with a placeholder that nobody can fill', () => {
    const { catalogue, report } = one({ appointment: { link: 'https://example.org/{regionId}' } });
    assert.equal(catalogue?.services[0]?.channels, undefined);
    assert.equal(report.issues[0]?.code, 'placeholder');
  });

  it('warn of a relative link where no page says what it is relative to', () => {
    const { report } = one({ links: [{ name: 'Hier', link: '/hier' }] });
    assert.equal(report.issues[0]?.code, 'relative-link');
  });

  it('encode what is put into an address', () => {
    const { catalogue } = one({ id: 'a/b?c', appointment: { link: 'https://example.org/termin/{serviceId}' } });
    assert.equal(catalogue?.services[0]?.channels?.[0]?.url, 'https://example.org/termin/a%2Fb%3Fc');
  });

  it('put half a character into an address as what it is: not readable', () => {
    const { catalogue } = one({ id: '1\uD800', appointment: { link: 'https://example.org/termin/{serviceId}' } });
    assert.equal(catalogue?.services[0]?.channels?.[0]?.url, 'https://example.org/termin/1%EF%BF%BD');
  });

  it('bring no prototype names into the catalogue', () => {
    const services: unknown = JSON.parse(
      '{"data":[{"id":"1","name":"A","__proto__":{"x":1},"meta":{"__proto__":{"keywords":"böse"}}}]}',
    );
    const { catalogue } = importDldb({ services }, options);
    assert.equal(catalogue?.services[0]?.synonyms, undefined);
    assert.equal(({} as { x?: number }).x, undefined);
  });

  it('do not overflow the stack by nesting', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    const { catalogue } = one({ links: deep, combinable: deep, description: '<div>'.repeat(20_000) });
    assert.equal(catalogue?.services.length, 1);
  });
});
