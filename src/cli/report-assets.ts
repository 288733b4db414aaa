import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CliWords } from '../i18n/cli/index.js';
import type { ReportAssets } from '../report/report.js';
import { EXIT, Failure } from './failure.js';

/** Style and script of the report, which the build puts beside the command. */
export async function loadReportAssets(words: CliWords): Promise<ReportAssets> {
  const style = await readAsset('page-style.css', words);
  const script = await readAsset('page.js', words);
  return { style, script, styleHash: sha256(style), scriptHash: sha256(script) };
}

async function readAsset(name: string, words: CliWords): Promise<string> {
  const file = fileURLToPath(new URL(`./report/${name}`, import.meta.url));
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new Failure(words.audit.pageMissing(file), EXIT.unreadable, { cause: error });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
