import { expect } from 'chai';
import { FinderError } from '../../src/session/errors.js';
import { endSessions, FIXTURES, requestsFor, settled, started } from '../helpers/session.js';

afterEach(endSessions);

async function failure(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
  return error instanceof FinderError ? error.code : String(error);
}

describe('a service’s details', () => {
  it('come from its own file, with the offices of the catalogue, and are asked for once', async () => {
    const session = started();
    const [one, other] = await Promise.all([session.details('identity-card'), session.details('identity-card')]);
    expect(one.sections?.[0]).to.include({ code: 'fees', text: '37 Euro' });
    expect(one.offices?.map((office) => office.name)).to.deep.equal(['Rathaus']);
    expect(await session.details('identity-card')).to.equal(other);
    expect(requestsFor(`${FIXTURES}/details/identity-card.json`)).to.equal(1);
  });

  it('come from the catalogue where that has them', async () => {
    const details = await started().details('dog-death');
    expect(details.sections?.[0]).to.include({ code: 'fees', text: 'Kostenlos.' });
    expect(details.offices).to.have.length(1);
    expect(requestsFor(`${FIXTURES}/details/dog-death.json`)).to.equal(0);
  });

  it('are not asked for where the catalogue names no files', async () => {
    const catalogue = { version: 1, municipality: { name: 'A' }, services: [{ id: 'a', title: 'Angeln' }] };
    expect(await started({ catalogue }).details('a')).to.deep.equal({ id: 'a', sections: [], offices: [] });
  });

  it('are empty for a service that does not exist, whatever its name', async () => {
    for (const id of ['nobody', '__proto__', '../../secret'])
      expect((await started().details(id)).sections).to.deep.equal([]);
  });

  it('never bring a link that may not become one', async () => {
    const { sections } = await started().details('hostile-details');
    expect(sections?.[0]?.links?.map((link) => link.url)).to.deep.equal(['https://form.example/']);
  });

  it('fail with the reason, and can be asked for again', async () => {
    const session = started();
    expect(await failure(session.details('cat'))).to.equal('http');
    expect(await failure(session.details('cat'))).to.equal('http');
    expect(await failure(session.details('foreign-details'))).to.equal('not-a-catalogue');
    expect((await settled(session)).status).to.equal('ready');
  });

  it('are not fetched from another origin', async () => {
    const catalogue = {
      version: 1,
      municipality: { name: 'A' },
      details: 'https://elsewhere.example/{serviceId}.json',
      services: [{ id: 'a', title: 'Angeln' }],
    };
    expect(await failure(started({ catalogue }).details('a'))).to.equal('forbidden-address');
  });

  it('fail when the catalogue does', async () => {
    expect(await failure(started({ catalogue: '/test-server/status/404' }).details('a'))).to.equal('http');
  });

  it('wait for a catalogue that is still on its way', async () => {
    const session = started({ catalogue: `/test-server/slow/100${FIXTURES}/catalogue.json?details` });
    expect(await failure(session.details('dog-death'))).to.equal('no failure');
  });
});
