import { readCsvTable } from '../../import/csv/index.js';
import { textOf } from '../../import/table/table.js';
import type { Row } from '../../import/table/table.js';
import { fold } from '../../text/fold.js';
import { townWords } from '../../thesaurus/town-words.js';
import type { TownWord } from '../../thesaurus/town-words.js';
import { writeFileAtomically } from '../atomic-file.js';
import { addressBeside, enterAddress } from '../catalogue-entry.js';
import { loadCatalogue } from '../catalogue-file.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { readBinaryFile } from '../json-file.js';
import type { Terminal } from '../terminal.js';
import { loadThesauri } from '../thesauri.js';
import { PROGRAM, textOption } from './command.js';
import type { RegisterCommand } from './command.js';

/** Most bytes of a table of words: beyond this it is another table. */
const MAX_BYTES = 5_000_000;
/** Names of the two columns, folded. */
const WORD_COLUMNS: readonly string[] = ['wort', 'worter', 'word', 'words', 'suchwort', 'suchworte', 'burgerwort'];
const MEANING_COLUMNS: readonly string[] = ['bedeutung', 'gemeint', 'gemeint ist', 'meaning', 'means', 'fachwort'];

interface WordsOptions {
  readonly table: string;
  readonly out: string;
  readonly catalogue?: string | undefined;
}

export const registerWords: RegisterCommand = (parser, { terminal, finish }) => {
  const { townWords: words } = terminal.words;
  return parser
    .command(
      'words <table>',
      words.describe,
      (command) =>
        command.positional('table', { describe: words.options.table, type: 'string', demandOption: true }).options({
          out: { ...textOption, describe: words.options.out, demandOption: true },
          catalogue: { ...textOption, describe: words.options.catalogue },
        }),
      (options) => finish(runWords(options, terminal)),
    )
    .example(`${PROGRAM} words woerter.csv --out words.json --catalogue catalogue.json`, words.example);
};

/** Makes a file of the town's own words, which pages and the search of the command line load beside the catalogue. */
async function runWords(options: WordsOptions, terminal: Terminal): Promise<ExitCode> {
  const { words } = terminal;
  const given = readRows(readCsvTable(await readBinaryFile(options.table, words, MAX_BYTES)), options.table, terminal);
  const { file, fresh } = townWords(given, await loadThesauri(words));
  await writeFileAtomically(options.out, `${JSON.stringify(file, undefined, 1)}\n`, words);
  terminal.note(words.townWords.written(options.out, given.length));
  if (fresh.length > 0) terminal.note(words.townWords.fresh(fresh.join(', ')));
  if (options.catalogue === undefined) return EXIT.fine;
  const address = addressBeside(options.out, options.catalogue);
  const { catalogue, text } = await loadCatalogue(options.catalogue, terminal);
  await enterAddress('thesaurus', address, options.catalogue, text, terminal);
  terminal.note(words.townWords.entered(options.catalogue, address));
  if (catalogue.index !== undefined) terminal.note(words.townWords.indexIsOld(catalogue.index));
  return EXIT.fine;
}

function readRows(rows: readonly Row[], table: string, terminal: Terminal): TownWord[] {
  const words = terminal.words.townWords;
  const header = rows.findIndex(({ cells }) => columnOf(cells.map(textOf), WORD_COLUMNS) >= 0);
  const names = rows[header]?.cells.map(textOf) ?? [];
  const [word, meaning] = [columnOf(names, WORD_COLUMNS), columnOf(names, MEANING_COLUMNS)];
  if (word < 0 || meaning < 0) throw new Failure(words.noColumns(table), EXIT.unreadable);
  return rows.slice(header + 1).flatMap(({ number, cells }) => {
    const given = textOf(cells[word])
      .split(/[,;|\n]/)
      .map((one) => one.trim())
      .filter(Boolean);
    const means = textOf(cells[meaning]).trim();
    if (given.length > 0 && means !== '') return [{ words: given, meaning: means }];
    if (given.length > 0 || means !== '') terminal.note(words.halfRow(table, number));
    return [];
  });
}

function columnOf(names: readonly string[], wanted: readonly string[]): number {
  return names.findIndex((name) => wanted.includes(fold(name).trim()));
}
