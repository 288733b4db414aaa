import { html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { ServiceFinderErrorEvent } from '../../src/elements/events/error-event.js';
import { press, until, words } from '../helpers/browser.js';
import { CATALOGUE, open } from '../helpers/finder-page.js';

const NAMES = ['query', 'answer', 'select', 'open', 'error'].map((name) => `service-finder-${name}` as const);

/** Writes down what reaches the document, in order. */
function listen(): { readonly heard: string[]; readonly stop: () => void } {
  const heard: string[] = [];
  const note = (event: Event): void => {
    heard.push(event.type.replace('service-finder-', ''));
  };
  NAMES.forEach((name) => {
    document.addEventListener(name, note);
  });
  return {
    heard,
    stop: () => {
      NAMES.forEach((name) => {
        document.removeEventListener(name, note);
      });
    },
  };
}

describe('events', () => {
  let listening: ReturnType<typeof listen>;
  beforeEach(() => {
    listening = listen();
  });
  afterEach(() => {
    listening.stop();
  });

  it('are silent about what nobody did', async () => {
    const before = location.href;
    history.replaceState(null, '', '?ev-q=hund');
    try {
      const page = await open(html`<service-finder catalogue=${CATALOGUE} state-prefix="ev"></service-finder>`);
      expect(page.results.count).to.contain('hund');
      expect(listening.heard).to.deep.equal([]);
      expect(page.spoken).to.equal('');
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('tell what was asked and what came of it', async () => {
    const page = await open();
    let asked = '';
    let total = -1;
    page.finder.addEventListener('service-finder-query', ({ text, askedBy }) => {
      asked = `${text} by ${askedBy}`;
    });
    page.finder.addEventListener('service-finder-answer', ({ answer }) => {
      total = answer.total;
    });
    await page.ask('hund');
    expect([asked, total]).to.deep.equal(['hund by typing', 2]);
    expect(listening.heard).to.deep.equal(['query', 'answer']);
  });

  it('tell a filter from a text', async () => {
    const page = await open();
    await page.ask('anmelden');
    const asked: unknown[] = [];
    page.finder.addEventListener('service-finder-query', ({ filters, askedBy }) => asked.push(askedBy, filters));
    page.filters.box('Online').click();
    expect(asked).to.deep.equal(['filter', { channel: ['online'] }]);
  });

  it('let the page keep a card closed', async () => {
    const page = await open();
    await page.ask('hund');
    page.finder.addEventListener('service-finder-select', (event) => {
      event.preventDefault();
    });
    page.results.hits[0]?.title.click();
    await page.drawn();
    expect(page.card).to.equal(undefined);
    expect(listening.heard).to.include('select');
  });

  it('tell the page before somebody leaves it, and let it keep them', async () => {
    const page = await open();
    await page.ask('hund anmelden');
    const left: string[] = [];
    page.finder.addEventListener('service-finder-open', (event) => {
      left.push(event.serviceId, event.channel, event.url);
      event.preventDefault();
    });
    page.results.hit('Hundesteuer: Hund anmelden').action?.click();
    expect(left).to.deep.equal(['dog-tax', 'online', 'https://online.beispielstadt.example/hund']);
  });

  it('tell why the finder cannot work', async () => {
    let event: Event | undefined;
    document.addEventListener('service-finder-error', (heard) => (event = heard), { once: true });
    const page = await open(html`<service-finder catalogue="/test-server/status/404" state="none"></service-finder>`);
    expect(event).to.be.instanceOf(ServiceFinderErrorEvent);
    expect((event as ServiceFinderErrorEvent).error.code).to.equal('http');
    expect(page.results.words).to.contain('Die Suche funktioniert gerade nicht');
    await until('the announcement', () => page.spoken.includes('Die Suche funktioniert gerade nicht'));
  });

  it('a failure that may pass has a button to try again, one that will not has none', async () => {
    const page = await open(html`<service-finder catalogue="/test-server/status/503" state="none"></service-finder>`);
    page.results.action('Noch einmal versuchen').focus();
    await press('Enter');
    await until('the second failure', () => listening.heard.filter((name) => name === 'error').length === 2);
    const broken = await open(html`<service-finder catalogue="/test-server/status/404" state="none"></service-finder>`);
    expect(broken.results.all('button').map(words)).to.deep.equal([]);
  });
});
