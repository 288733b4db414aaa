import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Service } from '../../src/catalogue/types.js';
import { importDldb } from '../../src/import/dldb/index.js';
import type { DldbOptions } from '../../src/import/dldb/index.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));
const services = fixture('berlin-services');
const locations = fixture('berlin-locations');

const run = (options: DldbOptions = { municipality: { name: 'Musterstadt' } }) =>
  importDldb({ services, locations }, options);
const dogTax = (): Service => run().catalogue!.services[0]!;
const section = (service: Service, code: string) => service.sections?.find((entry) => entry.code === code);

describe('a DLDB export of the Berlin shape', () => {
  it('becomes a catalogue that says when and of what it was made', () => {
    const { catalogue } = run();
    assert.equal(catalogue?.version, 1);
    assert.equal(catalogue.language, 'de');
    assert.equal(catalogue.updated, '2026-05-04T06:30:00+02:00');
    assert.deepEqual(catalogue.municipality, { name: 'Musterstadt' });
    assert.deepEqual(
      catalogue.services.map((service) => service.id),
      ['900101', '900102'],
    );
  });

  it('names every entry that it leaves out, and why', () => {
    const { report } = run();
    assert.equal(report.read, 5);
    assert.equal(report.written, 2);
    assert.deepEqual(
      report.leftOut.map(({ kind, id, reason }) => `${kind} ${id} ${reason}`),
      ['service 900103 faulty', 'service 900101 duplicate', 'service 900104 not-public'],
    );
  });

  it('takes entries that are not public only when asked to', () => {
    const { catalogue } = run({ municipality: { name: 'Musterstadt' }, all: true });
    assert.ok(catalogue?.services.some((service) => service.id === '900104'));
  });

  it('splits LeiKa lists, keeps each key once and warns of what is none', () => {
    assert.deepEqual(dogTax().leika, ['99102013104000', '99102013000000']);
    const issue = run().report.issues.find((found) => found.value === '4711');
    assert.deepEqual(issue?.path, ['data', 0, 'leika']);
    assert.equal(issue.severity, 'warning');
  });

  it('makes keywords synonyms, each once in any case, without the title itself', () => {
    assert.deepEqual(dogTax().synonyms, ['Hund', 'hundesteuer', 'Hundemarke']);
  });

  it('puts every module of the text under its code', () => {
    const service = dogTax();
    assert.deepEqual(
      service.sections?.map((entry) => entry.code),
      ['details', 'fees', 'duration', '22', 'requirements', 'documents', 'legal', 'forms', 'more'],
    );
    assert.deepEqual(section(service, 'fees')?.text, [{ type: 'p', children: ['gebührenfrei'] }]);
    assert.deepEqual(section(service, 'documents')?.text, [
      {
        type: 'ul',
        children: [
          {
            type: 'li',
            children: [
              { type: 'p', children: ['Ausweis'] },
              { type: 'p', children: ['oder ', { type: 'strong', children: ['Pass'] }] },
            ],
          },
          {
            type: 'li',
            children: [{ type: 'a', href: 'https://www.example.org/muster/kaufvertrag', children: ['Kaufvertrag'] }],
          },
        ],
      },
    ]);
  });

  it('reads plain-text descriptions, one paragraph a line, and sums them up', () => {
    assert.equal(
      dogTax().summary,
      'Wer in der Stadt einen Hund hält, muss ihn anmelden. Das gilt auch für Pflegehunde, z. B. aus dem Tierheim.',
    );
  });

  it('trusts the forms field where it says more than the links field, and names a form once', () => {
    const address = 'https://www.example.org/formulare/hund-anmelden.pdf';
    const service = dogTax();
    assert.deepEqual(section(service, 'forms')?.links, [{ url: address, label: 'Anmeldung eines Hundes' }]);
    assert.equal(JSON.stringify(service).split(address).length - 1, 2, 'once as a channel, once in the section');
  });

  it('resolves relative links against the page of the service, references undone', () => {
    const links = dogTax()
      .sections?.filter((entry) => entry.code === 'more')
      .flatMap((entry) => entry.links ?? []);
    assert.deepEqual(links, [{ url: 'https://service.example.org/hunde/?a=1&b=2', label: 'Alles über Hunde' }]);
  });

  it('fills the placeholders of appointments at single offices, only where they are allowed', () => {
    const appointments = dogTax().channels?.filter((channel) => channel.kind === 'appointment');
    assert.deepEqual(appointments, [
      {
        kind: 'appointment',
        url: 'https://service.example.org/terminvereinbarung/tag.php?dienstleister=700001&anliegen=900101',
        office: '700001',
      },
    ]);
  });

  it('fills the placeholder of the appointment page of a service', () => {
    const flat = run().catalogue?.services[1];
    assert.deepEqual(flat?.channels, [
      { kind: 'appointment', url: 'https://service.example.org/terminvereinbarung/termin/all/900102/' },
    ]);
  });

  it('calls online only what a rule bears out, and says where none does', () => {
    const { catalogue, report } = run();
    const online = (service?: Service) =>
      service?.channels?.filter((channel) => channel.kind === 'online').map((channel) => channel.url);
    assert.deepEqual(online(catalogue?.services[0]), ['https://formulare.berlin.de/hundesteuer/start']);
    assert.deepEqual(online(catalogue?.services[1]), []);
    const unproven = report.issues.find((issue) => issue.code === 'unproven-online');
    assert.equal(unproven?.serviceId, '900102');
    assert.equal(unproven.value, 'https://portal.example.com/anmeldung');
  });

  it('invents no topic, audience, identification or demand', () => {
    for (const service of run().catalogue?.services ?? []) {
      for (const field of ['topics', 'audience', 'popularity', 'level', 'writtenForm'] as const)
        assert.equal(service[field], undefined);
      for (const channel of service.channels ?? []) assert.equal(channel.identification, undefined);
    }
  });

  it('leaves out a date that is none', () => {
    assert.equal(dogTax().updated, '2026-04-01T11:12:04+02:00');
    assert.equal(run().catalogue?.services[1]?.updated, undefined);
  });

  it('joins the offices that services name, and warns of those that nobody knows', () => {
    const { catalogue, report } = run();
    assert.deepEqual(dogTax().offices, ['700001', '700002']);
    assert.deepEqual(
      catalogue?.offices?.map((office) => office.id),
      ['700001', '700002'],
    );
    const unknown = report.issues.find((issue) => issue.code === 'unknown-reference');
    assert.equal(unknown?.value, '799999');
    assert.deepEqual(unknown.path, ['data', 0, 'locations', 2, 'location']);
  });

  it('reads an office with address, position, contact and hours', () => {
    assert.deepEqual(run().catalogue?.offices?.[0], {
      id: '700001',
      name: 'Finanzamt Nord - Hundesteuerstelle',
      address: {
        street: 'Lindenweg',
        houseNumber: '4-6',
        postalCode: '10000',
        city: 'Musterstadt',
        hint: 'Eingang im Hof',
      },
      geo: { latitude: 52.52, longitude: 13.405 },
      phone: '(030) 1234-0',
      email: 'hund@example.org',
      url: 'https://www.example.org/nord/hund',
      hours: 'Montag: 08:00-12:00\nDienstag: 13:00-18:00\nAn Feiertagen geschlossen',
    });
  });

  it('leaves out what an office does not say', () => {
    assert.deepEqual(run().catalogue?.offices?.[1], { id: '700002', name: 'Finanzamt Süd' });
  });

  it('counts the fields that have no place in the catalogue', () => {
    const { unmapped } = run().report;
    assert.equal(unmapped['services.relation.root_topic'], 1);
    assert.equal(unmapped['services.responsibility_all'], 1);
    assert.equal(unmapped['locations.contact.fax'], 1);
    assert.equal(unmapped['services.name'], undefined);
  });

  it('asks for the municipality where several authorities are named', () => {
    const { catalogue, report } = run({});
    assert.equal(catalogue, undefined);
    const issue = report.issues.find((found) => found.path[0] === 'municipality');
    assert.equal(issue?.code, 'missing');
    assert.equal(issue.value, 'Finanzamt Nord, Finanzamt Süd');
  });

  it('gives the same result for the same input', () => {
    assert.equal(JSON.stringify(run()), JSON.stringify(run()));
  });

  it('works without a locations file', () => {
    const { catalogue, report } = importDldb({ services }, { municipality: { name: 'Musterstadt' } });
    assert.equal(catalogue?.offices, undefined);
    assert.equal(catalogue?.services[0]?.offices, undefined);
    assert.equal(
      report.issues.some((issue) => issue.code === 'unknown-reference'),
      false,
    );
  });
});
