import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { de } from '../../src/i18n/interface/de.js';
import type { Key } from '../../src/i18n/interface/dictionary.js';
import { en } from '../../src/i18n/interface/en.js';
import { sectionTitle } from '../../src/i18n/section-title.js';
import { addLanguage, createTranslator } from '../../src/i18n/translator.js';

const german = createTranslator('de');
addLanguage('en', en);
const english = createTranslator('en');

const parametersOf = (text: string): string[] => [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([found]) => found).sort();

describe('the dictionaries', () => {
  it('have the same keys in each language', () => {
    assert.deepEqual(Object.keys(en), Object.keys(de));
  });

  it('have the same parameters in each language', () => {
    for (const key of Object.keys(de) as (keyof typeof de)[])
      assert.deepEqual(parametersOf(en[key]), parametersOf(de[key]), key);
  });

  it('leave no text empty, untidy, or German in English', () => {
    for (const [key, text] of [...Object.entries(de), ...Object.entries(en)]) {
      assert.ok(text.length > 0 && text === text.trim() && !/ {2}|["']$|\.\.\./.test(text), `${key}: ${text}`);
    }
    for (const [key, text] of Object.entries(en)) assert.doesNotMatch(text, /[äöüß„]/i, key);
  });

  it('have no text that nothing in the interface says', () => {
    const folder = new URL('../../src/', import.meta.url);
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/i18n.interface/.test(file))
      .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))
      .join('\n');
    const composed = [...source.matchAll(/`([a-z]+\.[\w.-]*)\$\{[^`}]*\}([\w.-]*)`/gi)].map(
      ([, before = '', after = '']) => [before, after] as const,
    );
    for (const entry of Object.keys(de)) {
      const key = entry.replace(/_(one|other)$/, '');
      const isComposed = composed.some(
        ([before, after]) =>
          key.startsWith(before) &&
          key.endsWith(after) &&
          /^[^.]+$/.test(key.slice(before.length, key.length - after.length)),
      );
      assert.ok(isComposed || source.includes(`'${key}'`), `${key} is not used`);
    }
  });

  it('speak to German readers with Sie, never with du', () => {
    for (const [key, text] of Object.entries(de)) assert.doesNotMatch(text, /\b(du|dich|dir|dein\w*)\b/i, key);
  });

  it('have both plural forms of each plural', () => {
    const stems = (ending: string) =>
      Object.keys(de).flatMap((key) => (key.endsWith(ending) ? key.slice(0, -ending.length) : []));
    assert.deepEqual(stems('_one'), stems('_other'));
  });
});

describe('a translator', () => {
  it('writes counts with the plural and the digits of its language', () => {
    assert.equal(german.t('results.all', { count: 1 }), '1 Dienstleistung');
    assert.equal(german.t('results.all', { count: 0 }), '0 Dienstleistungen');
    assert.equal(german.t('results.all', { count: 12_345 }), '12.345 Dienstleistungen');
    assert.equal(english.t('results.all', { count: 12_345 }), '12,345 services');
  });

  it('joins alternatives with "or", and writes dates in words', () => {
    const means = ['BundID', 'ELSTER', 'eID'];
    assert.equal(german.t('identification.anyOf', { means }), 'Anmeldung mit BundID, ELSTER oder eID');
    assert.equal(english.t('identification.anyOf', { means: means.slice(0, 2) }), 'Sign in with BundID or ELSTER');
    assert.equal(german.t('card.updated', { day: new Date(2025, 2, 1) }), 'Stand: 1. März 2025');
  });

  it('shows what a citizen typed as it is, whatever looks like a template or markup in it', () => {
    for (const text of ['{{count}}', '$t(search.label)', '<b>&amp;</b>', '__proto__', 'a, b'])
      assert.equal(german.t('nothing.headingFor', { text }), `Wir haben nichts gefunden für „${text}“`);
  });

  it('gives a regional tag its language, and German to one that is not there', () => {
    assert.equal(createTranslator('en-GB').language, 'en');
    for (const tag of ['de-AT', 'de-simple', 'fr', '', 'constructor', '__proto__', 'zzzz-zzzz'])
      assert.equal(createTranslator(tag).language, 'de', tag);
  });

  it('stands in with German for what another language lacks', () => {
    addLanguage('nl', { 'search.submit': 'Zoeken' });
    const dutch = createTranslator('nl');
    assert.equal(dutch.t('search.submit'), 'Zoeken');
    assert.equal(dutch.t('search.clear'), de['search.clear']);
  });

  it('uses the plural forms that German does not have', () => {
    addLanguage('pl', {
      'results.all_one': '{{count, number}} wynik',
      'results.all_few': '{{count, number}} wyniki',
      'results.all_many': '{{count, number}} wyników',
    });
    const polish = createTranslator('pl');
    assert.deepEqual(
      [1, 2, 5].map((count) => polish.t('results.all', { count })),
      ['1 wynik', '2 wyniki', '5 wyników'],
    );
  });

  it('names languages, and shows what is no tag as it stands', () => {
    assert.equal(german.languageName('tr'), 'Türkisch');
    assert.equal(english.languageName('de'), 'German');
    assert.equal(german.languageName('not a tag'), 'not a tag');
  });

  it('is the same object for the same language, so that nothing is drawn anew for it', () => {
    assert.equal(createTranslator('de'), createTranslator('de-CH'));
  });

  it('refuses, when compiled, unknown keys and missing or wrong parameters', () => {
    const typesOnly = (key: Extract<Key, `failed.${string}.editors`>): void => {
      // @ts-expect-error no such key
      german.t('no.such.key');
      // @ts-expect-error a plural needs its count
      german.t('results.all');
      // @ts-expect-error a number, not its text
      german.t('results.all', { count: '3' });
      // @ts-expect-error one of these keys has a parameter
      german.t(key);
    };
    assert.equal(typeof typesOnly, 'function');
  });
});

describe('section titles', () => {
  it('are the same for a LeiKa text module and our word for it', () => {
    assert.equal(sectionTitle(german, '08'), sectionTitle(german, 'documents'));
    assert.equal(sectionTitle(german, '98'), 'Kosten');
  });

  it('are absent for codes that nobody knows', () => {
    for (const code of ['', '99', 'toString', '__proto__']) assert.equal(sectionTitle(german, code), undefined);
  });
});
