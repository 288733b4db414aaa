import { MAX_CSV_BYTES, readCsvTable } from '../../import/csv/index.js';
import { textOf } from '../../import/table/table.js';
import { readViewJson, readViewTable } from '../../joining/popularity.js';
import type { ViewCount } from '../../joining/popularity.js';
import type { OwnRules } from '../../joining/config-schema.js';
import { EXIT, Failure } from '../failure.js';
import { readBinaryFile, readJsonFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';
import type { LoadedConfig } from './config-file.js';
import { pathIn } from './format-options.js';

/** How often services are called up, from the JSON or CSV file that the town names. */
export async function readPageViews(
  { file, ...columns }: NonNullable<OwnRules['popularity']>,
  { folder }: LoadedConfig,
  { words }: Terminal,
): Promise<readonly ViewCount[]> {
  const path = pathIn(folder, file);
  const counts = /\.json$/i.test(path)
    ? readViewJson((await readJsonFile(path, words)).value, columns)
    : readViewTable(
        readCsvTable(await readBinaryFile(path, words, MAX_CSV_BYTES)).map(({ cells }) => cells.map(textOf)),
        columns,
      );
  if ('missing' in counts)
    throw new Failure(words.build.noSuchColumn(path, counts.missing, counts.columns), EXIT.usage);
  return counts;
}
