import { expect } from 'chai';
import type { Session } from '../../src/session/contract.js';
import { endSessions, idsOf, settled, started, until } from '../helpers/session.js';

/** The runner's own parameters, which stand for any the page has. */
const original = location.href;
const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);
const tick = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function goTo(search: string, hash = ''): void {
  const address = new URL(original);
  address.search += search;
  address.hash = hash;
  history.pushState({ owner: 'the page' }, '', address);
}

async function back(): Promise<void> {
  const returned = new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
  });
  history.back();
  await returned;
}

const withAddress = (prefix?: string): Session => started({ state: prefix === undefined ? {} : { prefix } });

beforeEach(() => {
  goTo('');
});
afterEach(() => {
  endSessions();
  history.replaceState(null, '', original);
});

describe('the page’s address', () => {
  it('brings the query with which the page is opened', async () => {
    goTo('&sf-q=anmelden&sf-topic=animals&sf-service=cat');
    const snapshot = await settled(withAddress());
    expect(snapshot.query).to.deep.equal({
      text: 'anmelden',
      filters: { topic: ['animals'] },
      sort: 'relevance',
      service: 'cat',
    });
    expect(idsOf(snapshot)).to.include('cat').and.not.include('bulky/waste');
  });

  it('follows the typing in the same history entry, and keeps what others have put there', async () => {
    goTo('&page=7', '#top');
    const entries = history.length;
    const session = withAddress();
    session.setText('Hund', 'typing');
    expect(parameter('sf-q')).to.equal('Hund');
    expect([parameter('page'), location.hash, history.length]).to.deep.equal(['7', '#top', entries]);
    expect(history.state).to.deep.equal({ owner: 'the page' });
    session.setText('', 'typing');
    await tick(600);
    expect(location.href).to.match(/&page=7#top$/);
  });

  it('is written seldom, however fast somebody types, and ends with the last text', async () => {
    const session = withAddress();
    const own = history.replaceState.bind(history);
    let writes = 0;
    history.replaceState = (...written) => {
      writes += 1;
      own(...written);
    };
    for (let length = 1; length <= 300; length += 1) session.setText('a'.repeat(length), 'typing');
    await tick(600);
    history.replaceState = own;
    expect(writes).to.be.within(2, 3);
    expect(parameter('sf-q')).to.have.length(300);
  });

  it('is left alone by a finder that is to leave it alone', async () => {
    goTo('&sf-q=Hund');
    const before = location.href;
    const session = started({ state: 'none' });
    expect(session.snapshot.query.text).to.equal('');
    session.setText('Katze', 'submit');
    session.toggleFilter('topic', 'animals');
    await tick(600);
    expect(location.href).to.equal(before);
  });

  it('has a part for each of two finders with prefixes of their own', () => {
    withAddress('one').setText('Hund', 'submit');
    withAddress('two').setText('Katze', 'submit');
    expect([parameter('one-q'), parameter('two-q')]).to.deep.equal(['Hund', 'Katze']);
  });

  it('belongs to the first of two finders with the same prefix', () => {
    const [first, second] = [withAddress(), withAddress()];
    first.setText('Hund', 'submit');
    second.setText('Katze', 'submit');
    expect(parameter('sf-q')).to.equal('Hund');
    expect(second.snapshot.query.text).to.equal('Katze');
  });

  it('takes hostile values for what they are: text', async () => {
    goTo('&sf-q=%3Cimg%20src%20onerror=alert(1)%3E&sf-topic=__proto__&sf-audience=constructor&sf-service=toString');
    const snapshot = await settled(withAddress());
    expect(snapshot.status).to.equal('ready');
    expect(snapshot.answer?.total).to.equal(0);
    expect(snapshot.lookUp?.service(snapshot.query.service ?? '')).to.equal(undefined);
  });

  it('is not written into the next page of a site that swaps its content by script', async () => {
    const session = withAddress();
    session.setText('Hu', 'typing');
    session.setText('Hund', 'typing');
    history.pushState(null, '', '/another-page');
    await tick(600);
    expect(location.href).to.match(/\/another-page$/);
    session.setText('Hunde', 'typing');
    session.dispose();
  });

  it('goes on searching where the browser refuses to change it', async () => {
    const session = withAddress();
    const own = history.pushState.bind(history);
    history.pushState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    session.setText('Reisepass', 'submit');
    history.pushState = own;
    expect(idsOf(await settled(session))[0]).to.equal('passport');
  });
});

describe('the back button', () => {
  it('leads from a submitted search to the page as it was before, not letter by letter', async () => {
    const entries = history.length;
    const session = withAddress();
    for (const text of ['H', 'Hu', 'Hun', 'Hund']) session.setText(text, 'typing');
    session.setText('Hund', 'submit');
    expect([history.length, parameter('sf-q')]).to.deep.equal([entries + 1, 'Hund']);
    await back();
    expect(session.snapshot.query.text).to.equal('');
    expect((await settled(session)).answer?.total).to.equal(17);
    expect(parameter('sf-q')).to.equal(null);
  });

  it('leads from one search to the one before', async () => {
    const session = withAddress();
    session.setText('Hund', 'submit');
    session.setText('Katz', 'typing');
    session.setText('Katze', 'submit');
    await back();
    expect(session.snapshot.query.text).to.equal('Hund');
    const { answeredText } = await settled(session);
    expect(answeredText).to.equal('Hund');
  });

  it('takes back a filter and keeps the text that was being typed', async () => {
    const session = withAddress();
    session.setText('anmelden', 'typing');
    session.toggleFilter('topic', 'animals');
    expect(parameter('sf-topic')).to.equal('animals');
    await back();
    expect(session.snapshot.query).to.deep.include({ text: 'anmelden', filters: {} });
  });

  it('closes a service’s card, and forward opens it again', async () => {
    const session = withAddress();
    session.setText('Hund', 'submit');
    session.openService('dog-tax');
    expect(session.snapshot.query.service).to.equal('dog-tax');
    await back();
    expect(session.snapshot.query).to.not.have.property('service');
    history.forward();
    await until(session, ({ query }) => query.service === 'dog-tax');
    expect(session.snapshot.query.text).to.equal('Hund');
  });

  it('needs one press for a search that was submitted twice', async () => {
    const session = withAddress();
    session.setText('Hund', 'submit');
    session.setText('Hund', 'submit');
    await back();
    expect(session.snapshot.query.text).to.equal('');
  });

  it('says nothing to a finder that was taken away', async () => {
    const session = withAddress();
    session.setText('Hund', 'submit');
    session.dispose();
    const before = session.snapshot;
    await back();
    expect(session.snapshot).to.equal(before);
  });

  it('is not listened to any more when the finder is taken away', () => {
    const own = { add: window.addEventListener.bind(window), remove: window.removeEventListener.bind(window) };
    const listeners = new Set<unknown>();
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      listeners.add(listener);
      own.add(type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      listeners.delete(listener);
      own.remove(type, listener);
    };
    const session = withAddress();
    expect(listeners.size).to.equal(1);
    session.dispose();
    Object.assign(window, { addEventListener: own.add, removeEventListener: own.remove });
    expect(listeners.size).to.equal(0);
  });

  it('gives the address to the next finder when the first is taken away', async () => {
    const first = withAddress();
    first.setText('Hund', 'submit');
    first.dispose();
    expect((await settled(withAddress())).query.text).to.equal('Hund');
  });
});
