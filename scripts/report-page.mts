/**
 * Style and script of the audit's HTML report, beside the command that puts them into it.
 * Usage: tsx scripts/report-page.mts OUT_FOLDER
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const page = fileURLToPath(new URL('../src/report/page/', import.meta.url));

/** Writes `page.js` and `page.css` into a folder. */
export function buildReportPage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: { page: `${page}main.ts`, 'page-style': `${page}page.css` },
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    minify: true,
    format: 'iife',
    // The report may be opened with any encoding.
    charset: 'ascii',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'error',
  });
}

const out = process.argv[2];
if (out !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) buildReportPage(out);
