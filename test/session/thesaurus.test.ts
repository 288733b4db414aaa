import { expect } from 'chai';
import { scriptSettings, setScriptSettings } from '../../src/session/script-settings.js';
import { CATALOGUE, endSessions, FIXTURES, idsOf, requestsFor, settled, started, until } from '../helpers/session.js';

const folder = new URL(`${FIXTURES}/script/`, location.href).href;
const before = scriptSettings();
const THESAURUS = `${FIXTURES}/script/thesaurus/de.json`;

afterEach(() => {
  endSessions();
  setScriptSettings({ ...before, folder: '' });
});

describe('the citizens’ words beside the script', () => {
  it('are missed by nobody where there is no file', async () => {
    setScriptSettings({ folder: new URL('/nowhere/', location.href).href });
    const session = started({ catalogue: `${CATALOGUE}?without` });
    session.setText('Personalausweis', 'typing');
    expect(idsOf(await settled(session))[0]).to.equal('identity-card');
    session.setText('Plastikkarte', 'submit');
    expect((await settled(session)).status).to.equal('ready');
  });

  it('are not asked for by a visitor who does not search, and once by one who does', async () => {
    setScriptSettings({ folder });
    const session = started({ catalogue: `${CATALOGUE}?learning` });
    await settled(session);
    expect(requestsFor(THESAURUS)).to.equal(0);
    session.prepare();
    session.prepare();
    session.setText('Plastikkarte', 'typing');
    const snapshot = await until(
      session,
      ({ answer }) => answer?.hits[0]?.reasons.some((reason) => reason.code === 'means') === true,
    );
    expect(idsOf(snapshot)[0]).to.equal('identity-card');
    expect(requestsFor(THESAURUS)).to.equal(1);
  });

  it('are there with the first answer for who follows a link with a query', async () => {
    // An address of its own, or the file would be there from the test before.
    setScriptSettings({ folder: folder.replace('/test/', '/test-server/cors/test/') });
    const parameters = new URL(location.href);
    parameters.searchParams.set('linked-q', 'Plastikkarte');
    history.replaceState(null, '', parameters);
    const session = started({ catalogue: `/test-server/slow/100${CATALOGUE}?linked`, state: { prefix: 'linked' } });
    const { answer } = await until(session, (snapshot) => snapshot.answer !== undefined);
    expect(answer?.hits[0]?.serviceId).to.equal('identity-card');
  });
});
