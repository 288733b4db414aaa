/** `node scripts/picture.mjs [OUT_FILE]`: photographs the demo's finder for the README (default: docs/finder.png). Needs a build. */
import { startDevServer } from '@web/dev-server';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findChromium } from './browsers.mjs';

const TYPED = 'Perso verloren';
/** CSS pixels; wide enough for filters and hits side by side. */
const VIEWPORT = { width: 1120, height: 1400, deviceScaleFactor: 1.5 };
/** What is shown of the page, in CSS pixels: the finder's upper part, with the page around it. */
const HEIGHT = 592;
const MARGIN = 24;

const root = fileURLToPath(new URL('..', import.meta.url));
const file = resolve(process.argv[2] ?? `${root}docs/finder.png`);

function stop(message) {
  process.stderr.write(`picture: ${message}\n`);
  process.exit(1);
}
const executablePath = findChromium();
if (!executablePath) stop('No Chromium or Chrome was found; set CHROME_PATH to its program file.');
if (!existsSync(`${root}dist/service-finder.js`)) stop('There is no build yet; run npm run build first.');

const server = await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  logStartMessage: false,
  config: { rootDir: root, port: 0, hostname: 'localhost', open: false },
});
const browser = await launch({ executablePath, args: chromiumArguments() });
try {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`http://localhost:${server.server.address().port}/demo/index.html`);
  const field = await page.waitForSelector('service-finder >>> input');
  await field.type(TYPED);
  // Sends the search, so that the hits are seen and not the list of suggestions above them.
  await field.press('Enter');
  await page.waitForSelector('service-finder >>> [part~="hit"]');
  // The words of the thesaurus may come after the first answer, and change it.
  await page.waitForNetworkIdle();
  await field.evaluate((input) => input.blur());
  const finder = await page.$('service-finder');
  const { x, y, width } = await finder.boundingBox();
  await page.screenshot({
    path: file,
    clip: { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: HEIGHT },
  });
} finally {
  await browser.close();
  await server.stop();
}
process.stdout.write(`${file}\n`);
