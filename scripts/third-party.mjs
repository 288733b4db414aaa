/** The licences of what the bundles contain. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
/** Packages whose code stands in dist/service-finder.js. */
const bundled = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'fuse.js', 'i18next', 'valibot'];

export function thirdPartyNotices() {
  const parts = bundled.map((name) => {
    const folder = `${modules}${name}/`;
    const { version, license, homepage = '' } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file && existsSync(folder + file) ? readFileSync(folder + file, 'utf8').trim() : `Licence: ${license}`;
    return `${name} ${version} (${license}) ${homepage}\n\n${text}`;
  });
  return `service-finder.js contains the following software.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
