import { html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { until, viewport, words } from '../helpers/browser.js';
import { hasFocus, open } from '../helpers/finder-page.js';

describe('filters', () => {
  afterEach(() => viewport(1280));

  it('are not there before anything was asked', async () => {
    const page = await open();
    expect(page.filters.isShown).to.be.false;
  });

  it('are not there for a catalogue that says nothing they could use', async () => {
    const services = [
      { id: 'a', title: 'Hund anmelden' },
      { id: 'b', title: 'Hund abmelden' },
    ];
    const catalogue = { version: 1, municipality: { name: 'Beispielstadt' }, services };
    const page = await open(html`<service-finder .catalogue=${catalogue} state="none"></service-finder>`);
    await page.ask('hund');
    expect(page.results.hits).to.have.length(2);
    expect(page.filters.isShown).to.be.false;
  });

  it('narrow the results, can be removed one by one, and all at once', async () => {
    const page = await open();
    await page.ask('anmelden');
    const all = page.results.titles;
    page.filters.box('Online').click();
    await until('fewer hits', () => page.results.hits.length < all.length);
    page.filters.box('Unternehmen').click();
    await until('two chosen filters', () => page.filters.chips.length === 2);
    expect(page.filters.chips.map(words)).to.deep.equal(['Unternehmen', 'Online']);
    expect(page.filters.chips[0]?.getAttribute('aria-label')).to.equal('Filter „Unternehmen“ entfernen');
    page.filters.chips[0]?.click();
    await until('one chosen filter', () => page.filters.chips.length === 1);
    expect(hasFocus(page.filters.chips[0])).to.be.true;
    page.filters.box('Unternehmen').click();
    await until('two chosen filters again', () => page.filters.chips.length === 2);
    page.filters.action('Alle Filter entfernen').click();
    await until('all hits', () => page.results.hits.length === all.length);
    expect(page.results.titles).to.deep.equal(all);
  });

  it('keep the focus on the box that was changed', async () => {
    const page = await open();
    await page.ask('anmelden');
    const box = page.filters.box('Online');
    box.focus();
    box.click();
    await until('the chosen filter', () => page.filters.chips.length === 1);
    await page.drawn();
    expect(hasFocus(page.filters.box('Online'))).to.be.true;
    expect(page.filters.box('Online').checked).to.be.true;
  });

  it('that leave nothing can be taken back from where nothing was found', async () => {
    const page = await open();
    await page.ask('hund');
    page.finder.context?.session.toggleFilter('topic', 'business');
    await until('nothing', () => page.results.hits.length === 0);
    expect(page.results.words).to.contain('Mit den gewählten Filtern gibt es kein Ergebnis.');
    expect(page.filters.chips.map(words)).to.deep.equal(['Wirtschaft und Gewerbe']);
    page.results.action('Alle Filter entfernen').click();
    await until('the hits', () => page.results.hits.length === 2);
  });

  it('are folded away on a phone and stand open where there is room', async () => {
    const page = await open();
    await page.ask('anmelden');
    const isVisible = (): boolean => page.filters.box('Online').getBoundingClientRect().height > 0;
    const toggle = page.filters.find('[aria-expanded]') as HTMLElement;
    expect([isVisible(), toggle.getBoundingClientRect().height]).to.deep.equal([true, 0]);
    await viewport(360);
    expect([isVisible(), toggle.getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
    toggle.click();
    await page.drawn();
    expect([isVisible(), toggle.getAttribute('aria-expanded')]).to.deep.equal([true, 'true']);
  });
});
