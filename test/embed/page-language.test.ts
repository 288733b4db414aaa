import { expect } from 'chai';
import { pageLanguage, rememberDocumentLanguage } from '../../src/i18n/page-language.js';

const root = document.documentElement;
root.lang = 'de_AT';
rememberDocumentLanguage();

function element(markup: string): Element {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...body.childNodes);
  return document.querySelector('[data-asked]') ?? document.body;
}

describe('the language of a finder', () => {
  for (const [what, markup, language] of [
    ['its own attribute', '<div lang="tr"><i data-asked language="en" lang="fr"></i></div>', 'en'],
    ['its own lang', '<div lang="tr"><i data-asked lang="fr"></i></div>', 'fr'],
    ['the closest lang around it', '<div lang="uk"><div lang="tr"><p><i data-asked></i></p></div></div>', 'tr'],
    ['the document', '<i data-asked></i>', 'de-AT'],
    ['Leichte Sprache', '<div lang="de-simple"><i data-asked></i></div>', 'de-simple'],
  ] as const)
    it(`comes from ${what}`, () => {
      expect(pageLanguage(element(markup))).to.equal(language);
    });

  for (const tag of ['', ' ', 'Deutsch (AT)', '__proto__', 'constructor', '-', 'x'.repeat(50)])
    it(`does not come from "${tag}", which is no language`, () => {
      expect(pageLanguage(element(`<div lang="tr"><i data-asked language="${tag}" lang="${tag}"></i></div>`))).to.equal(
        'tr',
      );
    });

  it('is found through the shadow trees around it', () => {
    const host = element('<section lang="uk"><div data-asked></div></section>');
    const inner = document.createElement('i');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(pageLanguage(inner)).to.equal('uk');
  });

  it('stays the page’s own when a translation tool rewrites <html lang>', () => {
    root.lang = 'zh-CN';
    expect(pageLanguage(element('<i data-asked></i>'))).to.equal('de-AT');
    root.lang = 'de_AT';
  });
});
