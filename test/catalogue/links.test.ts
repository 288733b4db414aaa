import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillTemplate, isAllowedLink, resolveLink, unknownPlaceholders } from '../../src/catalogue/links.js';

const base = 'https://www.musterstadt.example/daten/catalogue.json';

describe('addresses that may become a link', () => {
  for (const url of [
    'https://a.example',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:115',
    'hier',
    '/hier',
    '../hier',
    '#da',
    '?q=1',
    '//a.example',
    '',
    'a/b:c',
  ])
    it(`take ${JSON.stringify(url)}`, () => {
      assert.equal(isAllowedLink(url), true);
    });
  for (const url of [
    'javascript:x',
    ' javascript:x',
    'java\tscript:x',
    '\u0001\u001Fjavascript:x',
    'JaVaScRiPt:x',
    'data:x',
    'vbscript:x',
    'file:///x',
    'ftp://x',
    'about:blank',
    'view-source:x',
  ])
    it(`refuse ${JSON.stringify(url)}`, () => {
      assert.equal(isAllowedLink(url), false);
    });
});

describe('deep-link templates', () => {
  it('are filled with encoded values', () => {
    const values = { ars: '099990000000', leika: '99027003012000', lang: 'de', serviceId: 'a b/ü?&#' };
    assert.equal(
      fillTemplate('x/{ars}/{leika}/{lang}/{serviceId}', values),
      'x/099990000000/99027003012000/de/a%20b%2F%C3%BC%3F%26%23',
    );
  });

  it('are filled with nothing where there is no value', () => {
    assert.equal(fillTemplate('x/{ars}/y', {}), 'x//y');
  });

  it('take a value that is no whole character', () => {
    assert.equal(fillTemplate('{serviceId}', { serviceId: '\uD800' }), '%EF%BF%BD');
  });

  it('do not read a placeholder that a value brings along', () => {
    assert.equal(fillTemplate('{serviceId}{lang}', { serviceId: '{lang}', lang: 'de' }), '%7Blang%7Dde');
  });

  it('name the placeholders that nobody knows', () => {
    assert.deepEqual(unknownPlaceholders('{ars}{ags}{}{ LANG }'), ['ags', '', ' LANG ']);
  });

  it('resolve against the address of the catalogue', () => {
    assert.equal(
      resolveLink('../termin/{serviceId}', { serviceId: '7' }, base),
      'https://www.musterstadt.example/termin/7',
    );
  });

  it('give no link where what results may not be one', () => {
    assert.equal(resolveLink('java{ars}script:alert(1)', {}, base), undefined);
    assert.equal(resolveLink('https://', {}, base), undefined);
    assert.equal(resolveLink('hier', {}, 'no address'), undefined);
  });
});
