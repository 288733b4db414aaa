import { html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { en } from '../../src/i18n/interface/en.js';
import { addLanguage } from '../../src/i18n/translator.js';
import { until, viewport, words } from '../helpers/browser.js';
import { CATALOGUE, open } from '../helpers/finder-page.js';

describe('language', () => {
  before(() => {
    addLanguage('en', en);
    addLanguage('ar', { 'search.submit': 'بحث', 'search.label': 'ماذا تريد أن تنجز؟' });
  });
  afterEach(() => viewport(1280));

  it('is the one around the finder', async () => {
    const root = await open(
      html`<section lang="en"><service-finder catalogue=${CATALOGUE} state="none"></service-finder></section>`,
    );
    expect(words(root.search.find('label'))).to.equal(en['search.label']);
    expect(root.search.find('.base')?.lang).to.equal('en');
  });

  it('switches with the attribute, texts of the catalogue too, and keeps the search', async () => {
    const page = await open();
    await page.ask('hund');
    page.finder.setAttribute('language', 'en');
    await until('the English words', () => page.results.titles.includes('Dog tax: register a dog'));
    expect(page.results.count).to.contain('hund').and.contain('result');
    expect(page.search.input.value).to.equal('hund');
    page.finder.language = 'de';
    await until('the German words', () => page.results.titles.includes('Hundesteuer: Hund anmelden'));
  });

  it('of a text that is not there in the wanted one is told to the screen reader', async () => {
    const page = await open(html`<service-finder catalogue=${CATALOGUE} state="none" language="en"></service-finder>`);
    await page.ask('fundsachen');
    expect(page.results.hits[0]?.title.querySelector('span')?.lang).to.equal('de');
    await page.ask('hund');
    expect(page.results.hits[0]?.title.querySelector('span')).to.equal(null);
  });

  it('of the announcements is the finder’s', async () => {
    const page = await open(html`<service-finder catalogue=${CATALOGUE} state="none" language="en"></service-finder>`);
    await page.ask('dog');
    await until('the announcement', () => page.spoken.includes('2 results for'));
    expect(page.finder.shadowRoot?.querySelector('[role="status"]')?.parentElement?.lang).to.equal('en');
  });

  it('without words here falls back to German, and says so', async () => {
    const page = await open(html`<service-finder catalogue=${CATALOGUE} state="none" language="xx"></service-finder>`);
    expect(words(page.search.find('label'))).to.equal('Was möchten Sie erledigen?');
    expect(page.search.find('.base')?.lang).to.equal('de');
  });

  it('from right to left turns the layout round', async () => {
    const page = await open(html`<service-finder catalogue=${CATALOGUE} state="none" language="ar"></service-finder>`);
    const submit = page.search.action('بحث').getBoundingClientRect();
    expect(submit.right).to.be.lessThan(page.search.input.getBoundingClientRect().left);
    await page.ask('anmelden');
    const [filters, results] = [page.filters.element, page.results.element].map((part) => part.getBoundingClientRect());
    expect(filters?.left).to.be.greaterThan(results?.left ?? 0);
    await viewport(320);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('from left to right stays so on a page that goes the other way', async () => {
    const page = await open(
      html`<section dir="rtl"><service-finder catalogue=${CATALOGUE} state="none"></service-finder></section>`,
    );
    const submit = page.search.action('Suchen').getBoundingClientRect();
    expect(submit.left).to.be.greaterThan(page.search.input.getBoundingClientRect().left);
  });
});
