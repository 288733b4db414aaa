import { gzipSync } from 'node:zlib';
import { Searcher } from '../../search/searcher.js';
import { writeIndex } from '../../search/write-index.js';
import type { ThesaurusFile } from '../../thesaurus/format.js';
import { offeredPart } from '../../thesaurus/offered.js';
import { writeFileAtomically } from '../atomic-file.js';
import { addressBeside, enterAddress } from '../catalogue-entry.js';
import { loadCatalogue } from '../catalogue-file.js';
import { readDetails } from '../details-reader.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import type { Terminal } from '../terminal.js';
import { loadThesauri, ownWords } from '../thesauri.js';
import { flagOption, PROGRAM, textOption } from './command.js';
import type { RegisterCommand } from './command.js';

const DEFAULT_LANGUAGES = 'de';
const KIBIBYTE = 1024;

interface IndexOptions {
  readonly catalogue: string;
  readonly out: string;
  /** BCP 47 tags, joined by commas. */
  readonly languages: string;
  /** Whether the texts of detail files are found too. */
  readonly texts: boolean;
  /** Whether the catalogue is to name the index. */
  readonly enter: boolean;
}

export const registerIndex: RegisterCommand = (parser, { terminal, finish }) => {
  const { describe, index } = terminal.words;
  return parser
    .command(
      'index <catalogue>',
      index.describe,
      (command) =>
        command.positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true }).options({
          out: { ...textOption, describe: index.options.out, demandOption: true },
          languages: { ...textOption, default: DEFAULT_LANGUAGES, describe: index.options.languages },
          texts: { ...flagOption, describe: index.options.texts },
          enter: { ...flagOption, describe: index.options.enter },
        }),
      (options) => finish(runIndex(options, terminal)),
    )
    .example(`${PROGRAM} index catalogue.json --out index.json --enter`, index.example);
};

/** Builds the index that pages load in place of building their own, and writes it beside the catalogue. */
async function runIndex(options: IndexOptions, terminal: Terminal): Promise<ExitCode> {
  const { words } = terminal;
  const chosen = await chosenThesauri(options.languages, terminal);
  const { catalogue, text } = await loadCatalogue(options.catalogue, terminal);
  const thesauri = [...chosen, ...(await ownWords(catalogue, options.catalogue, terminal))];
  const searched = options.texts ? await readDetails(catalogue, options.catalogue, terminal) : catalogue;
  // Built twice: only a first index tells which of the words any service of the town is behind.
  const { concepts } = Searcher.build(searched, { thesauri }).index;
  const offered = offeredPart(thesauri, (concept) => concepts.count(concept) > 0);
  const { index } = Searcher.build(searched, { thesauri: offered });
  const file = JSON.stringify(writeIndex(index, catalogue, thesauri));
  await writeFileAtomically(options.out, `${file}\n`, words);
  const size = gzipSync(file, { level: 9 }).length / KIBIBYTE;
  terminal.note(words.index.written(options.out, catalogue.services.length, Math.ceil(size)));
  const address = addressBeside(options.out, options.catalogue);
  if (options.enter) {
    await enterAddress('index', address, options.catalogue, text, terminal);
    terminal.note(words.index.entered(options.catalogue, address));
  } else if (catalogue.index !== address) terminal.note(words.index.notNamed(address));
  return EXIT.fine;
}

async function chosenThesauri(languages: string, { words }: Terminal): Promise<ThesaurusFile[]> {
  const known = await loadThesauri(words);
  const tags = languages.split(',').map((tag) => tag.trim());
  const missing = tags.filter((tag) => !known.some(({ language }) => language === tag));
  if (missing.length > 0)
    throw new Failure(
      words.index.unknownLanguage(missing.join(', '), known.map(({ language }) => language).join(', ')),
      EXIT.usage,
    );
  // In the order of the files: German decides how the words of the others are read.
  return known.filter(({ language }) => tags.includes(language));
}
