import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/elements/service-finder/define.js';
import type { ServiceFinder } from '../../src/elements/service-finder/service-finder.js';
import { collectGarbage, pause, until, words } from '../helpers/browser.js';
import { CATALOGUE, FinderPage, open } from '../helpers/finder-page.js';

const ready = (finder: ServiceFinder): Promise<void> =>
  until('a catalogue', () => finder.context?.session.snapshot.status === 'ready');

describe('a finder on the page', () => {
  it('does the same whether its attributes come before or after it is put there', async () => {
    const before = document.createElement('service-finder');
    before.setAttribute('catalogue', CATALOGUE);
    before.setAttribute('state', 'none');
    before.setAttribute('heading-level', '4');
    document.body.append(before);
    const after = document.createElement('service-finder');
    document.body.append(after);
    await until('the failure without a catalogue', () => after.context?.session.snapshot.status === 'failed');
    after.setAttribute('heading-level', '4');
    after.setAttribute('state', 'none');
    after.setAttribute('catalogue', CATALOGUE);
    try {
      await Promise.all([ready(before), ready(after)]);
      const shown = [new FinderPage(before), new FinderPage(after)];
      for (const page of shown) await until('the start screen', () => page.results.words.includes('Oft gesucht'));
      expect(shown[0]?.results.all('h4').map(words)).to.deep.equal(shown[1]?.results.all('h4').map(words));
    } finally {
      before.remove();
      after.remove();
    }
  });

  it('takes properties that were set before its script came', async () => {
    const page = await open(
      html`<service-finder .headingLevel=${5} .catalogue=${CATALOGUE} state="none"></service-finder>`,
    );
    expect(page.results.find('h5')).to.exist;
  });

  it('that is moved goes on with what it has', async () => {
    const page = await open();
    await page.ask('hund');
    const { context } = page.finder;
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(page.finder);
    await pause(0);
    expect(page.finder.context).to.equal(context);
    expect([page.search.input.value, page.results.hits.length]).to.deep.equal(['hund', 2]);
    await page.ask('hunde');
    expect(page.results.count).to.contain('hunde');
  });

  it('that is taken away ends its session, and begins another when it comes back', async () => {
    const page = await open();
    await page.ask('hund');
    const first = page.finder.context?.session;
    const parent = page.finder.parentElement as Element;
    page.finder.remove();
    await pause(0);
    expect(page.finder.context).to.equal(undefined);
    parent.append(page.finder);
    await ready(page.finder);
    expect(page.finder.context?.session).not.to.equal(first);
    await page.ask('gewerbe');
    expect(page.results.hits.length).to.be.greaterThan(0);
  });

  it('that was taken away is held by nobody', async () => {
    const reference = await (async () => {
      const finder = document.createElement('service-finder');
      finder.catalogue = CATALOGUE;
      finder.state = 'none';
      document.body.append(finder);
      await ready(finder);
      finder.remove();
      return new WeakRef(finder);
    })();
    for (let turn = 0; turn < 20 && reference.deref(); turn += 1) {
      await pause(20);
      await collectGarbage();
    }
    expect(reference.deref() === undefined).to.be.true;
  });

  it('shows what stands inside only where it cannot work itself', async () => {
    const link = html`<a href="/alle">Alle Dienstleistungen</a>`;
    const works = await open(html`<service-finder catalogue=${CATALOGUE} state="none">${link}</service-finder>`);
    expect(works.finder.querySelector('a')?.getBoundingClientRect().height).to.equal(0);
    const fails = await open(
      html`<service-finder catalogue="/test-server/status/404" state="none">${link}</service-finder>`,
    );
    expect(fails.finder.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('shows the page’s heading, introduction and footer in their places', async () => {
    const page = await open(
      html`<service-finder catalogue=${CATALOGUE} state="none">
        <p slot="footer">Fuß</p>
        <h2 slot="heading">Kopf</h2>
      </service-finder>`,
    );
    const top = (selector: string): number => page.finder.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
    expect(top('h2')).to.be.lessThan(page.search.input.getBoundingClientRect().top);
    expect(top('p')).to.be.greaterThan(page.results.element.getBoundingClientRect().bottom);
  });
});

describe('parts of a finder', () => {
  it('in the page’s own layout inside take the place of the finder’s', async () => {
    const page = await open(
      html`<service-finder catalogue=${CATALOGUE} state="none">
        <section><service-finder-results></service-finder-results></section>
        <service-finder-search></service-finder-search>
      </service-finder>`,
    );
    expect(page.finder.shadowRoot?.querySelector('service-finder-search')).to.equal(null);
    await page.ask('hund');
    expect(page.results.hits).to.have.length(2);
  });

  it('work elsewhere, before their finder and in a shadow tree of the page', async () => {
    const root = await fixture<HTMLElement>(
      html`<div><service-finder-search for="later"></service-finder-search></div>`,
    );
    const host = root.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).append(document.createElement('service-finder-results'));
    host.shadowRoot?.querySelector('service-finder-results')?.setAttribute('for', 'later');
    const finder = document.createElement('service-finder');
    finder.id = 'later';
    finder.catalogue = CATALOGUE;
    finder.state = 'none';
    root.append(finder);
    await ready(finder);
    const input = (): HTMLInputElement | null | undefined =>
      root.querySelector('service-finder-search')?.shadowRoot?.querySelector('input[role]');
    await until('the search box', input);
    (input() as HTMLInputElement).value = 'hund';
    input()?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const hits = (): number =>
      host.shadowRoot?.querySelector('service-finder-results')?.shadowRoot?.querySelectorAll('[part="hit"]').length ??
      0;
    await until('the hits', () => hits() === 2);
  });

  it('follow when "for" names another finder', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <service-finder id="a" catalogue=${CATALOGUE} state="none"></service-finder>
        <service-finder id="b" catalogue=${CATALOGUE} state="none" heading-level="5"></service-finder>
        <service-finder-results for="a"></service-finder-results>
      </div>`,
    );
    const results = root.querySelector('service-finder-results');
    await until('the first finder’s start screen', () => results?.shadowRoot?.querySelector('h2'));
    results?.setAttribute('for', 'b');
    await until('the second finder’s start screen', () => results?.shadowRoot?.querySelector('h5'));
  });

  it('of two finders on one page do not mix', async () => {
    const first = await open(html`<service-finder catalogue=${CATALOGUE} state="none"></service-finder>`);
    const second = await open(html`<service-finder catalogue=${CATALOGUE} state="none"></service-finder>`);
    await first.ask('hund');
    await second.ask('gewerbe');
    expect(first.results.count).to.contain('hund');
    expect(second.results.count).to.contain('gewerbe');
  });
});
