import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Channel } from '../../src/catalogue/types.js';
import { auditOf, findingsOf, named, soundService, town } from './fixtures/town.js';

const online = (more: Partial<Channel> = {}): Channel => ({ kind: 'online', url: 'https://online.example/', ...more });
const appointment: Channel = { kind: 'appointment', url: 'https://termin.example/' };

describe('a service without a way online', () => {
  const offline = soundService('Hundesteuer', { leika: ['99102013080000'], channels: [appointment] });
  const state = (leika: string) => ({
    name: 'Land',
    catalogue: town([soundService('x', { title: 'Hundesteuer online', leika: [leika] })]),
  });

  it('is an error where the state offers the same LeiKa key online, and the offer is named', () => {
    const [finding] = findingsOf('online-elsewhere', town([offline]), { sources: [state('99102013080000')] });
    assert.equal(finding?.severity, 'error');
    assert.deepEqual(finding.params, {
      title: 'Hundesteuer online',
      leika: '99102013080000',
      url: 'https://online.example/x',
      source: 'Land',
    });
    assert.deepEqual(finding.path, ['services', 0, 'leika']);
  });

  it('is a flaw where only the object is the same and one key leaves open what is done with it', () => {
    const [finding] = findingsOf('online-elsewhere', town([offline]), { sources: [state('99102013000000')] });
    assert.equal(finding?.severity, 'warning');
  });

  it('is not compared with another errand about the same object', () => {
    assert.deepEqual(named('online-elsewhere', town([offline]), { sources: [state('99102013070000')] }), []);
  });

  it('is told where its own text speaks of an online service', () => {
    const told = soundService('Gewerbe', {
      channels: [appointment],
      sections: [{ code: 'details', text: 'Sie können die Anmeldung online erledigen. Bringen Sie nichts mit.' }],
    });
    const appointmentOnly = soundService('Meldung', {
      channels: [appointment],
      sections: [
        { code: 'details', text: 'Sie können den Termin online beantragen. Ein Antrag ist nicht online möglich.' },
      ],
    });
    const [finding, ...others] = findingsOf('online-only-in-text', town([told, appointmentOnly]));
    assert.deepEqual(others, []);
    assert.equal(finding?.serviceId, 'Gewerbe');
    assert.equal(finding.params.sentence, 'Sie können die Anmeldung online erledigen.');
  });

  it('is one matter of the whole catalogue where most are like that', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      soundService(`Amt${String(index)}`, { channels: [appointment] }),
    );
    const [finding, ...others] = findingsOf('few-online', town(many));
    assert.deepEqual(others, []);
    assert.deepEqual(finding?.params, { online: 6, of: 26 });
    assert.equal(finding.serviceId, undefined);
    assert.deepEqual(named('few-online', town([])), []);
  });

  it('is an error where there is no office and no channel either', () => {
    const lost = soundService('Rätsel', { channels: [], offices: [] });
    assert.deepEqual(named('no-way', town([lost])), ['Rätsel']);
    // In a lean catalogue the offices stand in the detail file.
    const { sections: _sections, ...lean } = lost;
    assert.deepEqual(named('no-way', town([lean], { details: 'details/{serviceId}.json' })), []);
  });
});

describe('the eID', () => {
  it('is questioned where it is the only means, with the share of services behind it', () => {
    const locked = soundService('Führungszeugnis', { channels: [online({ identification: ['eid'] })] });
    const [finding] = findingsOf('eid-only', town([locked]));
    assert.equal(finding?.serviceId, 'Führungszeugnis');
    assert.equal(finding.params.share, 1 / 7);
    assert.deepEqual(auditOf(town([locked])).summary.eid, { services: 1, of: 7 });
  });

  it('is no matter where another means or another way is open, or where nothing is known', () => {
    const services = [
      soundService('A', { channels: [online({ identification: ['eid', 'account'] })] }),
      soundService('B', { channels: [online({ identification: ['eid'] }), online({ identification: ['none'] })] }),
      soundService('C', { channels: [online()] }),
      soundService('D', { channels: [online({ identification: [] })] }),
    ];
    assert.deepEqual(named('eid-only', town(services)), []);
  });

  it('is said to be too much where the trust level is below it, and then not said twice', () => {
    const low = soundService('A', { channels: [online({ identification: ['eid'], trustLevel: '20' })] });
    const high = soundService('B', { channels: [online({ identification: ['eid'], trustLevel: '40' })] });
    assert.deepEqual(named('trust-below-means', town([low, high])), ['A']);
    assert.deepEqual(named('eid-only', town([low, high])), ['B']);
  });
});

describe('a signature', () => {
  const signed = soundService('Mandat', { channels: [online({ signature: true })] });
  it('is questioned where no written form is marked', () => {
    assert.deepEqual(named('signature-unneeded', town([signed])), ['Mandat']);
    assert.deepEqual(named('signature-unneeded', town([{ ...signed, writtenForm: true }])), []);
  });

  it('is one note where the catalogue marks the written form nowhere', () => {
    const { services, ...head } = town([signed]);
    const unmarked = { ...head, services: services.map(({ writtenForm: _writtenForm, ...service }) => service) };
    const [finding, ...others] = findingsOf('signature-unneeded', unmarked);
    assert.deepEqual(others, []);
    assert.equal(finding?.severity, 'note');
    assert.deepEqual(finding.params, { services: ['Mandat'] });
  });
});

describe('the maturity', () => {
  it('below 3 is told with its model, and a model that nobody knows is not judged', () => {
    const services = [
      soundService('A', { maturity: { model: '1.1', level: 2 } }),
      soundService('B', { maturity: { model: '2.0', level: 3 } }),
      soundService('C', { maturity: { model: '2.0', level: 0 } }),
      soundService('D', { maturity: { model: 'eigenes', level: 1 } }),
    ];
    assert.deepEqual(named('maturity-low', town(services)), ['A', 'C']);
  });
});
