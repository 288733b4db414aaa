import { readViewJson } from '../../joining/popularity.js';
import type { ViewCount } from '../../joining/popularity.js';
import type { OwnRules } from '../../joining/config-schema.js';
import { EXIT, Failure } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';
import type { LoadedConfig } from './config-file.js';
import { pathIn } from './format-options.js';

/** How often services are called up, from the file that the town names. */
export async function readPageViews(
  { file, ...columns }: NonNullable<OwnRules['popularity']>,
  { folder }: LoadedConfig,
  { words }: Terminal,
): Promise<readonly ViewCount[]> {
  const path = pathIn(folder, file);
  const { value } = await readJsonFile(path, words);
  const counts = readViewJson(value, columns);
  if ('missing' in counts)
    throw new Failure(words.build.noSuchColumn(path, counts.missing, counts.columns), EXIT.usage);
  return counts;
}
