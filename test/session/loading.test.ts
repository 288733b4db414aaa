import { expect } from 'chai';
import type { FinderErrorCode } from '../../src/session/errors.js';
import type { SessionOptions } from '../../src/session/create-session.js';
import { until as becomes } from '../helpers/browser.js';
import { CATALOGUE, endSessions, idsOf, requestsFor, settled, started, until } from '../helpers/session.js';

const body = (value: unknown): string =>
  `/test-server/body?${new URLSearchParams({ text: JSON.stringify(value), type: 'application/json' }).toString()}`;
/** An address of its own for each test, so that none finds what another has loaded. */
const fresh = (path = CATALOGUE): string => `${path}?${crypto.randomUUID()}`;

afterEach(endSessions);

describe('loading a catalogue', () => {
  it('goes from initial over loading to ready, and has every service for who asks nothing', async () => {
    const session = started({ catalogue: fresh(`/test-server/slow/50${CATALOGUE}`) });
    expect(session.snapshot.status).to.equal('loading');
    const { status, lookUp, answer, base, answering } = await settled(session);
    expect([status, answering]).to.deep.equal(['ready', false]);
    expect(answer?.total).to.equal(17);
    expect(lookUp?.service('passport')).to.not.equal(undefined);
    expect(base).to.match(/^http.*catalogue\.json/);
  });

  it('keeps the good services of a catalogue that has bad ones, and names those to editors', async () => {
    const { lookUp, issues } = await settled(started());
    expect(lookUp?.service('bad')).to.equal(undefined);
    expect(issues.map((issue) => issue.serviceId)).to.include('bad');
  });

  it('takes a catalogue that is an object already', async () => {
    const catalogue = { version: 1, municipality: { name: 'A' }, services: [{ id: 'a', title: 'Angeln' }] };
    expect(idsOf(await settled(started({ catalogue })))).to.deep.equal(['a']);
  });

  it('finds a relative address by the page’s base', async () => {
    const base = document.createElement('base');
    base.href = '/test/session/fixtures/';
    document.head.append(base);
    expect((await settled(started({ catalogue: 'catalogue.json' }))).status).to.equal('ready');
    base.remove();
  });

  it('starts once, however often it is started', async () => {
    const catalogue = fresh();
    const session = started({ catalogue });
    session.start();
    await settled(session);
    session.start();
    expect(session.snapshot.status).to.equal('ready');
    // The browser notes a request a moment after it was answered.
    await becomes('the request noted', () => requestsFor(catalogue) > 0);
    expect(requestsFor(catalogue)).to.equal(1);
  });

  it('starts by itself when somebody types', async () => {
    const session = started({ catalogue: fresh() });
    session.setText('Reisepass', 'typing');
    expect(idsOf(await settled(session))[0]).to.equal('passport');
  });
});

describe('a catalogue that cannot be used', () => {
  const cases: readonly (readonly [string, SessionOptions['catalogue'], FinderErrorCode])[] = [
    ['no address', undefined, 'no-address'],
    ['an attribute that was taken away', null, 'no-address'],
    ['an empty address', '  ', 'no-address'],
    ['a script for an address', 'javascript:alert(1)', 'forbidden-address'],
    ['data for an address', 'data:application/json,{}', 'forbidden-address'],
    ['a file for an address', 'file:///etc/passwd', 'forbidden-address'],
    ['another origin', 'https://elsewhere.example/catalogue.json', 'forbidden-address'],
    ['another origin without a scheme', '//elsewhere.example/catalogue.json', 'forbidden-address'],
    ['what is no address', 'http://[', 'forbidden-address'],
    ['a missing file', '/test-server/status/404', 'http'],
    ['another version', body({ version: 2, municipality: { name: 'A' }, services: [] }), 'version'],
    ['a list', body([]), 'not-a-catalogue'],
    ['null', body(null), 'not-a-catalogue'],
    ['a catalogue of nobody', body({ version: 1, services: [] }), 'not-a-catalogue'],
    ['an object that is none', { hello: 'world' }, 'not-a-catalogue'],
    ['no service', body({ version: 1, municipality: { name: 'A' }, services: [] }), 'empty'],
    ['bad services only', body({ version: 1, municipality: { name: 'A' }, services: [{}, null] }), 'empty'],
    ['prototype names', body({ version: 1, __proto__: null, constructor: 1, services: {} }), 'not-a-catalogue'],
  ];
  for (const [what, catalogue, code] of cases)
    it(`fails with "${code}" for ${what}`, async () => {
      const { status, error } = await settled(started({ catalogue }));
      expect([status, error?.code]).to.deep.equal(['failed', code]);
    });

  it('is loaded from another origin only where the page allows that origin', async () => {
    const catalogue = 'https://elsewhere.example/catalogue.json';
    const { error } = await settled(started({ catalogue, allowedOrigins: ['https://elsewhere.example'] }));
    expect(error?.code).to.equal('network');
  });

  it('is loaded again on retry, and the question asked meanwhile is answered', async () => {
    const session = started({ catalogue: `/test-server/once/503/${crypto.randomUUID()}${CATALOGUE}` });
    await until(session, ({ status }) => status === 'failed');
    session.setText('Reisepass', 'typing');
    session.retry();
    expect(session.snapshot).to.include({ status: 'loading' }).and.not.have.property('error');
    expect(idsOf(await settled(session))[0]).to.equal('passport');
    session.retry();
    expect(session.snapshot.status).to.equal('ready');
  });

  it('leaves no rejected promise to the page', async () => {
    const rejections: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void rejections.push(event.reason);
    addEventListener('unhandledrejection', note);
    const session = started({ catalogue: '/test-server/status/500' });
    session.setText('Hund', 'typing');
    await settled(session);
    endSessions();
    started({ catalogue: fresh(`/test-server/slow/50${CATALOGUE}`) }).dispose();
    await new Promise((resolve) => setTimeout(resolve, 200));
    removeEventListener('unhandledrejection', note);
    expect(rejections).to.deep.equal([]);
  });
});

describe('two finders with one catalogue', () => {
  it('load it once, though one comes later', async () => {
    const catalogue = fresh();
    const one = started({ catalogue });
    const other = started({ catalogue: new URL(`${catalogue}#later`, location.href).href });
    const [first, second] = await Promise.all([settled(one), settled(other)]);
    expect(first.lookUp).to.equal(second.lookUp);
    expect((await settled(started({ catalogue }))).lookUp).to.equal(first.lookUp);
    expect(requestsFor(catalogue)).to.equal(1);
  });

  it('ask different things', async () => {
    const [one, other] = [started(), started()];
    one.setText('Reisepass', 'typing');
    other.setText('Sperrmüll', 'typing');
    expect(idsOf(await settled(one))[0]).to.equal('passport');
    expect(idsOf(await settled(other))[0]).to.equal('bulky/waste');
  });

  it('do without each other: one goes on when the other is taken away while loading', async () => {
    const catalogue = fresh(`/test-server/slow/100${CATALOGUE}`);
    const [one, other] = [started({ catalogue }), started({ catalogue })];
    one.dispose();
    expect((await settled(other)).status).to.equal('ready');
  });

  it('give it back when the last one is taken away', async () => {
    const catalogue = fresh();
    const sessions = [started({ catalogue }), started({ catalogue })];
    const [first] = await Promise.all(sessions.map(settled));
    endSessions();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await settled(started({ catalogue }))).lookUp).to.not.equal(first?.lookUp);
  });

  it('keep it for a finder that is only moved', async () => {
    const catalogue = fresh();
    const session = started({ catalogue });
    const { lookUp } = await settled(session);
    session.dispose();
    expect((await settled(started({ catalogue }))).lookUp).to.equal(lookUp);
    expect(requestsFor(catalogue)).to.equal(1);
  });
});
