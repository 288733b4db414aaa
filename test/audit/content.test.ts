import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LinkResult } from '../../src/audit/link-results.js';
import { auditOf, findingsOf, named, soundService, town, TODAY } from './fixtures/town.js';

describe('dates', () => {
  it('tell what is expired, not yet valid, and older than twelve months to the day', () => {
    const services = [
      soundService('vorbei', { validThrough: '2026-05-30' }),
      soundService('heute', { validThrough: TODAY, validFrom: TODAY }),
      soundService('bald', { validFrom: '2026-06-01T00:00:00Z' }),
      soundService('alt', { updated: '2025-05-30' }),
      soundService('grenze', { updated: '2025-05-31T23:59:59' }),
    ];
    const catalogue = town(services);
    assert.deepEqual(named('expired', catalogue), ['vorbei']);
    assert.deepEqual(named('not-yet-valid', catalogue), ['bald']);
    assert.deepEqual(named('outdated', catalogue), ['alt']);
    assert.deepEqual(auditOf(catalogue).summary.ages, {
      'under-6': 9,
      '6-12': 0,
      '12-24': 2,
      'over-24': 0,
      unknown: 0,
    });
  });

  it('that are all the same are the export’s, so no service is called old', () => {
    const { services, ...head } = town([]);
    const stamped = { ...head, services: services.map((service) => ({ ...service, updated: '2020-01-01T07:00:00' })) };
    assert.deepEqual(named('outdated', stamped), []);
    assert.deepEqual(findingsOf('date-unknown', stamped)[0]?.params, { sameDate: '2020-01-01' });
    assert.equal(auditOf(stamped).summary.ages.unknown, 6);
  });

  it('that are none break nothing', () => {
    const odd = soundService('a', { updated: '2026-99-99', validThrough: '9999-99-99' });
    assert.deepEqual(named('expired', town([odd])), []);
  });
});

describe('what is missing', () => {
  it('is told of a service where others have it', () => {
    const bare = { id: 'leer', title: 'Leer' };
    const catalogue = town([bare]);
    for (const rule of [
      'no-office',
      'no-fees',
      'no-duration',
      'no-documents',
      'no-leika',
      'no-synonyms',
      'no-topic',
    ] as const)
      assert.deepEqual(named(rule, catalogue), ['leer'], rule);
  });

  it('counts as there under any code: ours, LeiKa’s, the portal network’s', () => {
    const coded = soundService('a', {
      offices: [],
      sections: ['98', '95', '08', '22'].map((code) => ({ code, text: 'x' })),
    });
    for (const rule of ['no-office', 'no-fees', 'no-duration', 'no-documents'] as const)
      assert.deepEqual(named(rule, town([coded])), [], rule);
  });

  it('is not told of a service whose texts stand in a detail file that was not read', () => {
    const { sections: _sections, offices: _offices, ...lean } = soundService('schlank');
    const catalogue = town([lean], { details: 'details/{serviceId}.json' });
    for (const rule of ['no-office', 'no-fees', 'no-duration', 'no-documents'] as const)
      assert.deepEqual(named(rule, catalogue), [], rule);
    assert.equal(auditOf(catalogue).summary.hasDetails, false);
  });
});

describe('links', () => {
  const result = (url: string, state: LinkResult['state'], more: Partial<LinkResult> = {}): LinkResult => ({
    url,
    state,
    checked: '2026-05-30T10:00:00Z',
    ...more,
  });
  const linked = soundService('Hund', {
    channels: [{ kind: 'online', url: 'https://online.example/{serviceId}?ars={ars}' }],
    sections: [
      { code: 'more', links: [{ url: 'https://stadt.example/alt', label: 'x' }] },
      {
        code: 'details',
        text: [{ type: 'p', children: [{ type: 'a', href: 'https://stadt.example/text', children: ['x'] }] }],
      },
    ],
  });

  it('are called broken only where a check says so; templates and texts are looked up too', () => {
    const catalogue = town([linked], { offices: [{ id: 'office', name: 'Amt', url: 'https://amt.example/' }] });
    assert.deepEqual(named('link-broken', catalogue), []);
    const results = [
      result('https://online.example/Hund?ars=', 'broken', { status: 404 }),
      result('https://stadt.example/text', 'timeout'),
      result('https://stadt.example/alt', 'forbidden', { status: 403 }),
      result('https://amt.example/', 'unreachable'),
    ];
    const findings = findingsOf('link-broken', catalogue, { links: { version: 1, results } });
    assert.deepEqual(
      findings.map(({ severity, serviceId, params, reach }) => [severity, serviceId, params.url, reach]),
      [
        ['error', 'Hund', 'https://online.example/Hund?ars=', 1],
        ['error', undefined, 'https://amt.example/', 7],
        ['warning', 'Hund', 'https://stadt.example/text', 1],
      ],
    );
  });

  it('that are sent on are noted, unless only to https or a slash', () => {
    const results = [
      result('https://stadt.example/alt', 'redirected', { finalUrl: 'https://stadt.example/neu' }),
      result('https://stadt.example/text', 'redirected', { finalUrl: 'https://stadt.example/text/' }),
    ];
    assert.deepEqual(
      findingsOf('link-moved', town([linked]), { links: { version: 1, results } }).map(({ params }) => params.finalUrl),
      ['https://stadt.example/neu'],
    );
  });

  it('with http, tracking and sessions are told, each address once a service', () => {
    const urls = [
      'http://stadt.example/',
      'https://x.example/?utm_source=a',
      'https://y.example/;jsessionid=7',
      '/relative?utm_x=1',
    ];
    const service = soundService('a', {
      sections: [{ code: 'more', links: [...urls, ...urls].map((url) => ({ url, label: 'x' })) }],
    });
    assert.deepEqual(
      findingsOf('link-http', town([service])).map(({ params }) => params.url),
      [urls[0]],
    );
    assert.deepEqual(
      findingsOf('link-tracking', town([service])).map(({ params }) => params.parameter),
      ['utm_source', 'jsessionid'],
    );
  });

  it('to PDF forms are a flaw, and a note beside an online service', () => {
    const form = { kind: 'form', url: 'https://stadt.example/antrag.PDF?v=2' } as const;
    const services = [
      soundService('papier', { channels: [form] }),
      soundService('beides', {
        channels: [{ kind: 'online', url: 'https://o.example/' }],
        sections: [{ code: '14', links: [{ url: '/antrag.pdf', label: 'x' }] }],
      }),
      soundService('info', {
        sections: [{ code: 'more', links: [{ url: 'https://stadt.example/info.pdf', label: 'x' }] }],
      }),
    ];
    assert.deepEqual(
      findingsOf('pdf-form', town(services)).map(({ serviceId, severity }) => [serviceId, severity]),
      [
        ['papier', 'warning'],
        ['beides', 'note'],
      ],
    );
  });
});

describe('order', () => {
  it('tells one title of several services once, however it is spelt', () => {
    const services = ['Müllabfuhr', 'MUELLABFUHR ', 'Sperrmüll'].map((title, index) =>
      soundService(String(index), { title }),
    );
    const [finding, ...others] = findingsOf('same-title', town(services));
    assert.deepEqual(others, []);
    assert.deepEqual(finding?.params, { title: 'Müllabfuhr', services: ['0', '1'] });
    assert.equal(finding.reach, 2);
  });

  it('tells topics without a service and with one, sub-topics counted, circles too', () => {
    const topics = [
      { id: 'papers', label: 'Papiere' },
      { id: 'above', label: 'Oben' },
      { id: 'below', label: 'Unten', parent: 'above' },
      { id: 'empty', label: 'Leer' },
      { id: 'ring', label: 'Ring', parent: 'gnir' },
      { id: 'gnir', label: 'Gnir', parent: 'ring' },
    ];
    const services = [soundService('a', { topics: ['below'] }), soundService('b', { topics: ['ring', 'nowhere'] })];
    const catalogue = town(services, { topics });
    assert.deepEqual(
      findingsOf('topic-orphan', catalogue).map(({ params }) => params.topic),
      ['empty'],
    );
    assert.deepEqual(
      findingsOf('topic-single', catalogue).map(({ params, serviceId }) => [params.topic, serviceId]),
      [
        ['above', 'a'],
        ['below', 'a'],
        ['ring', 'b'],
        ['gnir', 'b'],
      ],
    );
  });
});
