import { html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { media, until, words } from '../helpers/browser.js';
import { CATALOGUE, open } from '../helpers/finder-page.js';

const styleOf = (element: Element | null | undefined): CSSStyleDeclaration => getComputedStyle(element as Element);

/** Adds a stylesheet to the page; returns how to take it away. */
async function withStylesheet(href: string): Promise<() => void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
  });
  return () => {
    link.remove();
  };
}

describe('on a page with its own ideas', () => {
  afterEach(() => media());

  it('rules for everything do not reach inside', async () => {
    const page = await open();
    await page.ask('anmelden');
    const measure = (): unknown[] =>
      [
        page.search.input,
        page.search.find('[type="submit"]'),
        page.results.find('[part="count"]'),
        page.filters.boxes[0],
      ].map((element) => {
        const { backgroundColor, paddingTop, borderTopColor, fontSize, float } = styleOf(element);
        return { backgroundColor, paddingTop, borderTopColor, fontSize, float };
      });
    const before = measure();
    const remove = await withStylesheet('/test/elements/fixtures/rough-page.css');
    const after = measure();
    remove();
    expect(after).to.deep.equal(before);
  });

  it('a root font size of 62.5 % changes no size', async () => {
    const page = await open();
    const height = (): number => page.search.find('.box')?.getBoundingClientRect().height ?? 0;
    document.body.style.fontSize = '18px';
    const before = height();
    document.documentElement.style.fontSize = '62.5%';
    const after = height();
    document.documentElement.style.fontSize = '';
    document.body.style.fontSize = '';
    expect(after).to.equal(before);
    expect(before).to.be.closeTo(63, 1);
  });

  it('takes the page’s font and its size', async () => {
    const page = await open(
      html`<div class="narrow"><service-finder catalogue=${CATALOGUE} state="none"></service-finder></div>`,
    );
    (page.finder.parentElement as HTMLElement).style.cssText = 'font: 20px monospace';
    expect(styleOf(page.results.find('h2')).fontFamily).to.equal('monospace');
    expect(styleOf(page.results.find('h2')).fontSize).to.equal('22.5px');
    expect(Number.parseFloat(styleOf(page.search.input).fontSize)).to.be.at.least(16);
  });

  it('takes its colors from tokens, and opens its parts to the page', async () => {
    const page = await open();
    await page.ask('hund');
    page.finder.style.setProperty('--service-finder-color-accent', 'rgb(120, 0, 80)');
    expect(styleOf(page.search.find('[type="submit"]')).backgroundColor).to.equal('rgb(120, 0, 80)');
    expect(styleOf(page.results.hits[0]?.title).color).to.equal('rgb(120, 0, 80)');
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'service-finder::part(hit), service-finder::part(input) { opacity: 0.5 }';
    expect(styleOf(page.results.hits[0]?.element).opacity).to.equal('0.5');
    expect(styleOf(page.search.input).opacity).to.equal('0.5');
    style.remove();
  });

  it('stays light on a page without a dark version, though the visitor likes the dark', async () => {
    await media({ 'prefers-color-scheme': 'dark' });
    const page = await open();
    expect(styleOf(page.search.find('.box')).backgroundColor).to.equal('rgb(255, 255, 255)');
    page.finder.setAttribute('scheme', 'auto');
    expect(styleOf(page.search.find('.box')).backgroundColor).to.equal('rgb(26, 33, 41)');
    await media({ 'prefers-color-scheme': 'light' });
    expect(styleOf(page.search.find('.box')).backgroundColor).to.equal('rgb(255, 255, 255)');
    page.finder.setAttribute('scheme', 'dark');
    expect(styleOf(page.search.find('.box')).backgroundColor).to.equal('rgb(26, 33, 41)');
  });

  it('moves nothing for visitors who want no motion', async () => {
    const template = html`<service-finder
      catalogue="/test-server/slow/600/test/helpers/catalogue.json"
      state="none"
    ></service-finder>`;
    await media({ 'prefers-reduced-motion': 'reduce' });
    const opening = open(template);
    const ghost = (): Element | null | undefined =>
      document
        .querySelector('service-finder')
        ?.shadowRoot?.querySelector('service-finder-results')
        ?.shadowRoot?.querySelector('.ghost i');
    await until('the loading screen', ghost);
    expect(styleOf(ghost()).animationName).to.equal('none');
    await opening;
  });

  it('sets no style attribute and needs no inline style, string script or policy of the page', async () => {
    const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
    const frame = document.createElement('iframe');
    frame.src = `/test-server/csp/test/elements/fixtures/strict-page.html?policy=${encodeURIComponent(policy)}`;
    document.body.append(frame);
    try {
      const finder = () => frame.contentDocument?.querySelector('service-finder');
      const results = () => finder()?.shadowRoot?.querySelector('service-finder-results')?.shadowRoot;
      await until('the start screen', () => words(results()?.querySelector('.base')).includes('Oft gesucht'));
      expect((frame.contentWindow as unknown as { violations: string[] }).violations).to.deep.equal([]);
      const box = finder()?.shadowRoot?.querySelector('service-finder-search')?.shadowRoot?.querySelector('.box');
      expect(frame.contentWindow?.getComputedStyle(box as Element).display).to.equal('flex');
      expect(results()?.querySelector('[style]')).to.equal(null);
    } finally {
      frame.remove();
    }
  });

  it('stays readable where the page leaves 10 px to it', async () => {
    const page = await open();
    document.documentElement.style.fontSize = '62.5%';
    const sizes = [page.results.find('h2'), page.results.find('.link')].map((one) =>
      Number.parseFloat(styleOf(one).fontSize),
    );
    document.documentElement.style.fontSize = '';
    expect(Math.min(...sizes)).to.be.at.least(14);
  });

  it('a second run of its definitions is passed over', async () => {
    const before = customElements.get('service-finder');
    const again = '/src/elements/service-finder/define.ts?again';
    await import(again);
    expect(customElements.get('service-finder')).to.equal(before);
  });
});
