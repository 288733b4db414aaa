import { expect } from 'chai';
import '../../src/elements/service-finder/define.js';
import { FAULT_ATTRIBUTE, watchPlaceholders } from '../../src/embed/placeholders.js';
import type { ScriptTag } from '../../src/embed/script-tag.js';
import { CATALOGUE } from '../helpers/session.js';

const address = new URL(CATALOGUE, location.href).href;
const page = document.createElement('main');
let stop: (() => void) | undefined;

beforeEach(() => {
  document.body.append(page);
});
afterEach(() => {
  stop?.();
  page.replaceChildren();
  page.remove();
});

/** Puts markup into the page as a CMS delivers it, then runs what the script runs. */
function open(markup: string, tag: Partial<ScriptTag> = {}): void {
  put(markup);
  stop = watchPlaceholders({ listedOrigins: [], ...tag });
}

function put(markup: string): void {
  page.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
}

const finders = (): HTMLElement[] => [...page.querySelectorAll('service-finder')];
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a marked placeholder', () => {
  it('keeps its place and classes and gets the finder, with what stood inside for as long as that cannot work', () => {
    open(
      `<div id="suche" class="wide" data-service-finder data-catalogue="${CATALOGUE}"><a href="/dienste">Alle Dienste</a></div>`,
    );
    const [finder] = finders();
    expect(finder?.getAttribute('catalogue')).to.equal(address);
    expect(finder?.parentElement).to.include({ id: 'suche', className: 'wide' });
    expect(finder?.textContent).to.equal('Alle Dienste');
  });

  it('hands the finder’s own attributes on, and no other', () => {
    open(
      `<div data-service-finder data-catalogue="${CATALOGUE}" data-language="en" data-state-prefix="amt" data-onclick="alert(1)" data-style="color:red" data-id="x" title="y"></div>`,
    );
    const names = finders()[0]?.getAttributeNames();
    expect(names).to.include.members(['catalogue', 'language', 'state-prefix']);
    for (const name of ['onclick', 'style', 'id', 'title', 'data-onclick']) expect(names).to.not.include(name);
  });

  it('takes the script tag’s catalogue where it names none', () => {
    open('<div data-service-finder></div>', { catalogue: address });
    expect(finders()[0]?.getAttribute('catalogue')).to.equal(address);
  });

  it('stays as it is, and tells editors why, where the catalogue is missing or foreign', () => {
    open(
      `<div data-service-finder>none</div>
       <div data-service-finder data-catalogue="https://evil.example/c.json">foreign</div>
       <div data-service-finder data-catalogue="javascript:alert(1)">script</div>`,
    );
    expect(finders()).to.have.length(0);
    expect([...page.children].map((child) => child.getAttribute(FAULT_ATTRIBUTE))).to.deep.equal([
      'no-address',
      'forbidden-address',
      'forbidden-address',
    ]);
    expect(page.textContent).to.include('foreign');
  });

  it('may name a catalogue of an origin on the script tag’s list', () => {
    open('<div data-service-finder data-catalogue="https://data.example/c.json"></div>', {
      listedOrigins: ['https://data.example'],
    });
    expect(finders()).to.have.length(1);
  });

  it('is filled when the page brings it later, and once only', async () => {
    open('');
    put(`<section><div data-service-finder data-catalogue="${CATALOGUE}"></div></section>`);
    await nextTurn();
    expect(finders()).to.have.length(1);
    const { firstElementChild: section } = page;
    section?.remove();
    if (section) page.append(section);
    await nextTurn();
    expect(finders()).to.have.length(1);
    stop?.();
    put(`<div data-service-finder data-catalogue="${CATALOGUE}"></div>`);
    await nextTurn();
    expect(finders()).to.have.length(1);
  });

  it('is left alone while an editor edits the page', () => {
    open(`<div contenteditable><div data-service-finder data-catalogue="${CATALOGUE}"></div></div>`);
    expect(finders()).to.have.length(0);
  });
});

describe('a link that ends in #service-finder', () => {
  const link = `<a href="${CATALOGUE}#service-finder">Dienstleistungen finden</a>`;

  for (const [what, markup] of [
    ['alone in its paragraph', `<p>${link}</p>`],
    ['with white space and line breaks that editors leave', `<p>\n &nbsp;${link}<br> </p>`],
    ['with a comment of the CMS beside it', `<div><!-- wp:paragraph -->${link}</div>`],
    ['in bold type', `<p><strong><span>${link}</span></strong></p>`],
    ['in a table’s cell', `<table><tbody><tr><td>${link}</td><td>more</td></tr></tbody></table>`],
  ] as const)
    it(`becomes the finder ${what}`, () => {
      open(markup);
      const [finder] = finders();
      expect(finder?.getAttribute('catalogue')).to.equal(address);
      expect(finder?.textContent).to.equal('Dienstleistungen finden');
      expect(finder?.closest('strong')).to.equal(null);
    });

  for (const [what, markup] of [
    ['in a sentence', `<p>Hier: ${link}</p>`],
    ['beside an image', `<p><img alt="" src="data:,">${link}</p>`],
    ['beside another link', `<p>${link}<a href="/">Start</a></p>`],
    ['in a list', `<ul><li>${link}</li></ul>`],
    ['in the navigation', `<nav><div>${link}</div></nav>`],
    ['of a mail address', '<p><a href="mailto:a@b.example#service-finder">Mail</a></p>'],
    ['while an editor edits the page', `<div contenteditable><p>${link}</p></div>`],
    [
      'that leads to a page, where the script tag names no catalogue',
      '<p><a href="/dienste#service-finder">Dienste</a></p>',
    ],
  ] as const)
    it(`stays a link ${what}`, () => {
      open(markup);
      expect(finders()).to.have.length(0);
      expect(page.querySelector('a')).to.not.equal(null);
    });

  it('may lead to a page for visitors without scripts, where the script tag names the catalogue', () => {
    open('<p><a href="/dienste#service-finder">Dienste</a></p>', { catalogue: address });
    expect(finders()[0]?.getAttribute('catalogue')).to.equal(address);
    expect(finders()[0]?.querySelector('a')?.getAttribute('href')).to.equal('/dienste#service-finder');
  });

  it('stays a link where it jumps to the finder on the same page', () => {
    open('<p><a href="#service-finder">Zur Suche</a></p>', { catalogue: address });
    expect(finders()).to.have.length(0);
  });

  it('never brings a foreign catalogue into the page, not even from where the script came', () => {
    open('<p><a href="https://cdn.example/c.json#service-finder">Gewinnspiel</a></p>', {
      origin: 'https://cdn.example',
    });
    expect(finders()).to.have.length(0);
    expect(page.querySelector('a')?.getAttribute(FAULT_ATTRIBUTE)).to.equal('forbidden-address');
  });

  it('that stands inside a finder is that finder’s own content', () => {
    open(`<service-finder catalogue="${CATALOGUE}"><p>${link}</p></service-finder>`);
    expect(finders()).to.have.length(1);
  });
});
