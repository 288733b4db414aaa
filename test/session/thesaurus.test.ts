import { expect } from 'chai';
import { scriptSettings, setScriptSettings } from '../../src/session/script-settings.js';
import { until as becomes } from '../helpers/browser.js';
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

  it('are joined by the town’s own words beside its catalogue, loaded when the search is first touched', async () => {
    setScriptSettings({ folder });
    const session = started({ catalogue: `${FIXTURES}/own-words.json` });
    await settled(session);
    expect(requestsFor(`${FIXTURES}/words.json`)).to.equal(0);
    session.setText('Bürgerkärtle', 'typing');
    const snapshot = await until(session, ({ answer }) => answer?.hits[0]?.serviceId === 'identity-card');
    expect(snapshot.issues).to.deep.equal([]);
    expect(requestsFor(`${FIXTURES}/words.json`)).to.equal(1);
    session.setText('Plastikkarte', 'submit');
    expect(idsOf(await settled(session))[0]).to.equal('identity-card');
  });

  it('work as before where the town’s file is damaged, missing, or elsewhere', async () => {
    setScriptSettings({ folder });
    const { services, ...head } = (await (await fetch(`${FIXTURES}/own-words.json`)).json()) as { services: object[] };
    for (const name of ['damaged-words.json', 'nowhere.json', 'https://elsewhere.example/words.json']) {
      const thesaurus = new URL(name, new URL(`${FIXTURES}/`, location.href)).href;
      const session = started({ catalogue: { ...head, thesaurus, services } });
      session.setText('Plastikkarte', 'typing');
      const snapshot = await until(session, ({ answer }) => answer?.hits[0]?.serviceId === 'identity-card');
      expect(snapshot.status).to.equal('ready');
    }
  });

  it('still come in another part’s languages where the town’s file is damaged', async () => {
    setScriptSettings({ folder });
    const { services, ...head } = (await (await fetch(`${FIXTURES}/own-words.json`)).json()) as { services: object[] };
    const thesaurus = new URL('damaged-words.json', new URL(`${FIXTURES}/`, location.href)).href;
    const catalogue = { ...head, thesaurus, services };
    const first = started({ catalogue });
    first.setText('Plastikkarte', 'typing');
    await until(first, ({ answer }) => answer?.hits[0]?.serviceId === 'identity-card');
    const second = started({ catalogue, searchLanguages: ['tr'], state: { prefix: 'second' } });
    second.setText('kimlik', 'typing');
    expect(idsOf(await until(second, ({ answer }) => answer?.hits.length === 1))).to.deep.equal(['identity-card']);
  });

  it('come in the languages that the page names, and in no other', async () => {
    setScriptSettings({ folder });
    const session = started({ catalogue: `${CATALOGUE}?languages`, searchLanguages: ['tr', 'xx'] });
    session.prepare();
    const asked = (): (string | undefined)[] =>
      performance.getEntriesByType('resource').map(({ name }) => /script\/thesaurus\/(\w+)\.json$/.exec(name)?.[1]);
    await becomes('the Turkish words asked for', () => asked().includes('tr'));
    expect(asked()).not.to.include('xx');
  });

  it('are there with the first answer for who follows a link with a query', async () => {
    // An address of its own, or the file would be there from the test before.
    setScriptSettings({ folder: folder.replace('/test/', '/test-server/cors/test/') });
    const parameters = new URL(location.href);
    parameters.searchParams.set('linked-q', 'Plastikkarte');
    history.replaceState(null, '', parameters);
    const session = started({ catalogue: `/test-server/slow/800${CATALOGUE}?linked`, state: { prefix: 'linked' } });
    const { answer } = await until(session, (snapshot) => snapshot.answer !== undefined);
    expect(answer?.hits[0]?.serviceId).to.equal('identity-card');
  });
});
