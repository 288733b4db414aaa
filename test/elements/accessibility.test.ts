import { html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { expectAccessible } from '../helpers/axe.js';
import { countRole, media, press, touch, until, viewport } from '../helpers/browser.js';
import { open, PARTS, type FinderPage } from '../helpers/finder-page.js';

/** Brings a finder into one of the states that a citizen can meet. */
const states: Record<string, () => Promise<FinderPage>> = {
  'the start screen': () => open(),
  suggestions: async () => {
    const page = await open();
    await page.search.type('anm');
    await press('ArrowDown');
    return page;
  },
  results: async () => {
    const page = await open();
    await page.ask('anmelden');
    return page;
  },
  'results with chosen filters': async () => {
    const page = await open();
    await page.ask('anmelden');
    page.filters.box('Online').click();
    page.filters.box('Wohnen').click();
    await page.answered('anmelden');
    return page;
  },
  'less certain results': async () => {
    const page = await open();
    await page.ask('ausweis verloren hund');
    return page;
  },
  'nothing found': async () => {
    const page = await open();
    await page.ask('xqzzy');
    return page;
  },
  'a failure': () => open(html`<service-finder catalogue="/test-server/status/503" state="none"></service-finder>`),
  'a card': async () => {
    const page = await open();
    await page.ask('personalausweis');
    page.results.hit('Personalausweis beantragen').title.click();
    const card = await page.cardOf('Personalausweis beantragen');
    await until('the sections', () => card.sections.length > 0);
    return page;
  },
};

describe('accessibility', () => {
  afterEach(async () => {
    document.documentElement.style.cssText = '';
    await media();
    await touch(false);
    await viewport(1280);
  });

  for (const [name, reach] of Object.entries(states)) {
    it(`axe finds no fault in ${name}`, async () => {
      await expectAccessible((await reach()).finder);
    });
    it(`axe finds no fault in ${name}, in the dark on a phone`, async () => {
      await viewport(320);
      await media({ 'prefers-color-scheme': 'dark' });
      document.documentElement.style.cssText = 'color-scheme: light dark; background: Canvas';
      await expectAccessible((await reach()).finder);
    });
    it(`nothing of ${name} is cut off or scrolls sideways at 320 px`, async () => {
      await viewport(320);
      const page = await reach();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const part of PARTS)
        for (const element of page.part(part).shadowRoot?.querySelectorAll('button, a, h2, h3, p') ?? []) {
          const { right, width } = element.getBoundingClientRect();
          if (width > 1) expect(right, `${part}: ${element.outerHTML.slice(0, 80)}`).to.be.at.most(320);
        }
    });
    it(`every target of ${name} is at least 44 px high for a finger, or a link among words`, async () => {
      await viewport(360);
      await touch(true);
      const page = await reach();
      const hosts = [...PARTS.map((name) => page.part(name)), page.card?.element];
      for (const host of hosts)
        for (const target of host?.shadowRoot?.querySelectorAll('button, .button, label:has(input), [role="option"]') ??
          []) {
          const { height, width } = target.getBoundingClientRect();
          if (width > 0) expect(height, target.outerHTML.slice(0, 90)).to.be.at.least(43.5);
        }
    });
  }

  it('the loading screen has no fault and says that it loads', async () => {
    const template = html`<service-finder
      catalogue="/test-server/slow/1500/test/helpers/catalogue.json"
      state="none"
    ></service-finder>`;
    const opening = open(template);
    await until('the announcement', () => {
      const regions = document.querySelector('service-finder')?.shadowRoot?.querySelectorAll('[role="status"]') ?? [];
      return [...regions].some(({ textContent }) => textContent.includes('werden geladen'));
    });
    await expectAccessible(document.querySelector('service-finder') as Element);
    await opening;
  });

  it('a screen reader meets one combobox with its name, its description and a list', async () => {
    const page = await open();
    await page.search.type('anm');
    expect(await countRole('combobox', 'Was möchten Sie erledigen?')).to.equal(1);
    expect(await countRole('search', 'Was möchten Sie erledigen?')).to.equal(1);
    expect(await countRole('listbox', 'Vorschläge')).to.equal(1);
    expect(await countRole('group', 'Danach suchen')).to.equal(1);
    expect(await countRole('group', 'Direkt zur Dienstleistung')).to.equal(1);
    expect(await countRole('option', 'Wohnsitz anmelden')).to.equal(1);
  });

  it('a screen reader meets the results as headings in a list, with links that say where they lead', async () => {
    const page = await open();
    await page.ask('hund');
    expect(await countRole('region', 'Ergebnisse')).to.equal(1);
    expect(await countRole('heading', '2 Ergebnisse für „hund“')).to.equal(1);
    expect(await countRole('heading', 'Hundesteuer: Hund anmelden')).to.equal(1);
    expect(await countRole('link', 'Online erledigen: Hundesteuer: Hund anmelden')).to.equal(1);
    expect(page.results.all('ol > li')).to.have.length(2);
  });

  it('heading levels follow each other from the level the page asks for', async () => {
    const page = await open(
      html`<service-finder catalogue="/test/helpers/catalogue.json" state="none" heading-level="3"></service-finder>`,
    );
    await page.ask('ausweis verloren hund');
    const levels = page.results.all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).to.equal(3);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? level), levels.join()).to.be.at.most(1);
    });
  });

  it('in forced colors the chosen suggestion and the marks stay visible', async () => {
    await media({ 'forced-colors': 'active' });
    const page = await open();
    await page.search.type('anm');
    await press('ArrowDown');
    const [active] = page.search.options;
    expect(getComputedStyle(active as Element).outlineStyle).to.equal('solid');
    const mark = active?.querySelector('mark') as Element;
    expect(getComputedStyle(mark).color).to.equal(getComputedStyle(document.body).color);
  });
});
