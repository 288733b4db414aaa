import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../../scripts/browsers.mjs';
import type { Catalogue } from '../../src/catalogue/types.js';
import { renderReport } from '../../src/report/report.js';
import { auditOf, soundService, town } from '../audit/fixtures/town.js';
import { assets, folder } from './fixtures/built-page.js';

const executablePath = findChromium();
const skip = executablePath === undefined ? 'no Chromium is at hand' : false;
const axe = createRequire(import.meta.url).resolve('axe-core');

const { sections: _sections, ...bare } = soundService('Bauantrag');
const catalogue: Catalogue = town(
  [
    soundService('Hundesteuer', {
      validThrough: '2020-01-01',
      topics: ['papers', 'a b'],
      source: { id: 'x', url: 'https://stadt.example/hund' },
    }),
    soundService('formel', {
      title: '=HYPERLINK("http://evil.example")',
      channels: [{ kind: 'form', url: 'https://stadt.example/a.pdf' }],
    }),
    soundService('lang', { title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnungserlaubnisschein' }),
    bare,
  ],
  {
    topics: [
      { id: 'papers', label: 'Papiere' },
      { id: 'a b', label: 'Tiere & Natur' },
      { id: 'empty', label: 'Leer' },
    ],
  },
);

describe('the report in a browser', { skip }, () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const files: Record<string, string> = {};

  /** Runs in the page, whose types this file does not know. */
  const asTexts = (expression: string): Promise<string[]> => page.evaluate(expression) as Promise<string[]>;
  const asText = (expression: string): Promise<string | null> => page.evaluate(expression) as Promise<string | null>;
  const rows = (): Promise<string[]> =>
    asTexts(`[...document.querySelectorAll('#findings-table tbody tr:not([hidden])')].map((row) => row.textContent)`);
  const open = async (language = 'de'): Promise<void> => {
    await page.goto(pathToFileURL(files[language] ?? '').href);
  };

  before(async () => {
    browser = await launch({ executablePath: executablePath ?? '', args: chromiumArguments() });
    for (const language of ['de', 'en']) {
      files[language] = join(folder, `${language}.html`);
      writeFileSync(files[language], renderReport(catalogue, auditOf(catalogue), language, assets));
    }
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => {
      if (!/^(?:file|blob):/.test(request.url())) faults.push(request.url());
    });
  });
  after(() => browser.close());

  for (const [name, width, features] of [
    ['on a desk', 1280, []],
    ['on a telephone', 360, []],
    ['on a telephone in the dark', 360, [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ] as const)
    it(`has no accessibility fault ${name}, and nothing runs out of the screen`, async () => {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([...features]);
      // Only for the checker, which the report's own policy keeps out.
      await page.setBypassCSP(true);
      for (const language of ['de', 'en']) {
        await open(language);
        await page.addScriptTag({ content: readFileSync(axe, 'utf8') });
        const violations = await page.evaluate(
          'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations.map((v) => v.id + " " + v.nodes[0].html))',
        );
        assert.deepEqual(violations, []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
        assert.equal(await page.evaluate('document.documentElement.lang'), language);
      }
      await page.setBypassCSP(false);
      await page.emulateMediaFeatures([]);
    });

  it('runs its own script and style under its policy, asks nobody, and no other script runs', async () => {
    faults.length = 0;
    await open();
    assert.equal(await page.$eval('#filters', (form) => (form as unknown as { hidden: boolean }).hidden), false);
    assert.deepEqual(faults, []);
    await page.evaluate('document.body.append(Object.assign(document.createElement("p"), { id: "target" }))');
    await assert.rejects(page.evaluate('document.querySelector("#target").innerHTML = "<b>x</b>"'), /TrustedHTML/);
  });

  it('filters by severity, rule, topic and text, and says how many are left', async () => {
    await open();
    const all = await rows();
    const count = (): Promise<string | null> => asText(`document.querySelector('#filters-count').textContent`);
    assert.equal(await count(), `${String(all.length)} von ${String(all.length)} Befunden`);

    await page.click('[name=severity][value=note]');
    await page.click('[name=severity][value=warning]');
    assert.deepEqual((await rows()).length, 1);
    assert.match((await rows())[0] ?? '', /Fehler.*Hundesteuer.*Abgelaufen/s);
    await page.click('[type=reset]');
    await page.waitForFunction(
      `document.querySelectorAll('#findings-table tbody tr:not([hidden])').length === ${String(all.length)}`,
    );

    await page.select('#filter-rule', 'title-long');
    assert.equal((await rows()).length, 1);
    await page.select('#filter-rule', '');
    await page.select('#filter-topic', 'a b');
    assert.ok((await rows()).every((row) => row.includes('Hundesteuer')));
    await page.select('#filter-topic', '');
    await page.type('#filter-text', 'DONAU zeichen');
    assert.equal((await rows()).length, 1);
    assert.equal(await count(), `1 von ${String(all.length)} Befunden`);
    await page.type('#filter-text', ' gibt es nicht');
    assert.equal((await rows()).length, 0);
    assert.equal(await page.$eval('#findings-none', (text) => (text as unknown as { hidden: boolean }).hidden), false);
  });

  it('sorts by a column from the keyboard, and back again', async () => {
    await open();
    await page.focus('th[data-column=service] button');
    await page.keyboard.press('Enter');
    const sort = (): Promise<string | null> =>
      asText(`document.querySelector('th[data-column=service]').getAttribute('aria-sort')`);
    const services = (): Promise<string[]> =>
      asTexts(
        `[...document.querySelectorAll('#findings-table tbody tr')].map((row) => row.getAttribute('data-service') ?? '')`,
      );
    assert.equal(await sort(), 'ascending');
    const upwards = await services();
    assert.deepEqual(
      upwards,
      [...upwards].sort(new Intl.Collator('de', { numeric: true, sensitivity: 'base' }).compare),
    );
    await page.keyboard.press('Enter');
    assert.equal(await sort(), 'descending');
    assert.equal((await services())[0], upwards.at(-1));
  });

  it('leads from a rule’s section to its rows', async () => {
    await open();
    await page.click('#rule-expired [data-show-rule]');
    await page.waitForFunction(`document.querySelectorAll('#findings-table tbody tr:not([hidden])').length === 1`);
    assert.match((await rows())[0] ?? '', /Hundesteuer/);
    assert.equal(await page.evaluate('location.hash'), '#findings');
  });

  it('saves what the filters show as CSV, with what to do, and no formula', async () => {
    await open();
    const saved: Promise<string> = page.evaluate(`new Promise((resolve) => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => resolve(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))); return create(blob); };
      const select = document.querySelector('#filter-rule');
      select.value = 'pdf-form';
      select.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector('#filters-download').click();
    })`) as Promise<string>;
    const [head, row, ...rest] = (await saved).split('\r\n');
    assert.equal(head, '\uFEFF"Schwere";"Dienst";"Kennung";"Befund";"Einzelheit";"Was zu tun ist";"Thema";"Seite"');
    assert.match(
      row ?? '',
      /^"Mangel";"'=HYPERLINK\(""http:\/\/evil\.example""\)";"formel";"Formulare als PDF";"https:\/\/stadt\.example\/a\.pdf";"Ersetzen Sie .*";"Papiere";""$/,
    );
    assert.deepEqual(rest, ['']);
  });

  it('is a plain page with every finding where no script runs', async () => {
    const all = auditOf(catalogue).findings.length;
    await page.setJavaScriptEnabled(false);
    await open();
    await page.setJavaScriptEnabled(true);
    assert.equal(await page.$eval('#filters', (form) => (form as unknown as { hidden: boolean }).hidden), true);
    assert.equal((await rows()).length, all);
  });
});
