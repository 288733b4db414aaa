import { plainIn } from '../../catalogue/localized-text.js';
import { CatalogueLookUp } from '../../catalogue/look-up.js';
import type { Catalogue, Service } from '../../catalogue/types.js';
import { printable } from '../../i18n/issues/index.js';
import type { Hit } from '../../search/contract.js';
import { explain } from '../../search/explain.js';
import { Searcher } from '../../search/searcher.js';
import { loadCatalogue } from '../catalogue-file.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { describeExplanation } from '../explanation-text.js';
import { readQueryLines } from '../queries-file.js';
import type { Terminal } from '../terminal.js';
import { loadSearchWords } from '../thesauri.js';
import { flagOption, PROGRAM, textOption } from './command.js';
import type { RegisterCommand } from './command.js';

const DEFAULT_LIMIT = 10;
/** The contract's limit of one answer. */
const MAX_LIMIT = 1000;

interface SearchOptions {
  readonly catalogue: string;
  /** What to search for; words that were not put in quotation marks come one by one. */
  readonly words?: readonly string[] | undefined;
  readonly queries?: string | undefined;
  readonly limit: number;
  readonly json: boolean;
  readonly explain: boolean;
  /** BCP 47 tag in which titles are shown. */
  readonly language?: string | undefined;
}

/** How long the engine runs before anything is timed, in milliseconds: the first searches of a process are not what a page sees. */
const WARM_UP_TIME = 300;

export const registerSearch: RegisterCommand = (parser, { terminal, finish }) => {
  const { describe, search, failure } = terminal.words;
  return parser
    .command(
      'search <catalogue> [words..]',
      search.describe,
      (command) =>
        command
          .positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true })
          .positional('words', { describe: search.options.words, type: 'string', array: true })
          .options({
            queries: { ...textOption, describe: search.options.queries },
            limit: { type: 'number', default: DEFAULT_LIMIT, requiresArg: true, describe: search.options.limit },
            explain: { ...flagOption, describe: search.options.explain },
            json: { ...flagOption, describe: describe.json },
            language: { ...textOption, describe: describe.language },
          }),
      (options) => {
        if (!Number.isInteger(options.limit) || options.limit < 1 || options.limit > MAX_LIMIT)
          throw new Failure(failure.badLimit, EXIT.usage);
        // yargs gives an empty list where no word was given.
        const given = options.words?.length ? options.words : undefined;
        return finish(runSearch({ ...options, words: given }, terminal));
      },
    )
    .example(`${PROGRAM} search catalogue.json "Perso verloren" --limit 3`, search.example);
};

async function runSearch(options: SearchOptions, terminal: Terminal): Promise<ExitCode> {
  const { queries } = options;
  const words = options.words?.join(' ');
  if ((words === undefined) === (queries === undefined) || (options.explain && queries !== undefined))
    throw new Failure(terminal.words.failure.wordsOrQueries, EXIT.usage);
  const texts = queries === undefined ? [] : (await readQueryLines(queries, terminal)).map(({ q }) => q);
  const { catalogue } = await loadCatalogue(options.catalogue, terminal);
  const searcher = Searcher.build(catalogue, {
    thesauri: await loadSearchWords(catalogue, options.catalogue, terminal),
  });
  const language = options.language ?? catalogue.language;
  if (options.explain && words !== undefined) return explainWords(searcher, catalogue, words, options, terminal);
  if (queries !== undefined) return answerQueries(searcher, texts, language, options.limit, terminal);

  const answer = searcher.search({ text: words ?? '', language, limit: options.limit });
  if (options.json) await terminal.result(JSON.stringify(answer, undefined, 2));
  else await showHits(answer.hits, answer.total, new CatalogueLookUp(catalogue), language, terminal);
  return EXIT.fine;
}

/** Prints how each score came about. */
async function explainWords(
  searcher: Searcher,
  catalogue: Catalogue,
  text: string,
  { language = catalogue.language, limit, json }: SearchOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const explanation = explain({ text, language, limit }, searcher.index);
  const lookUp = new CatalogueLookUp(catalogue);
  const titleOf = (id: string): string => plainIn(lookUp.service(id)?.title, language, catalogue.language);
  await terminal.result(
    json ? JSON.stringify(explanation, undefined, 2) : describeExplanation(explanation, titleOf, terminal),
  );
  return EXIT.fine;
}

/** One JSON line for each query, in order; `ms` is the time of this one search. */
async function answerQueries(
  searcher: Searcher,
  queries: readonly string[],
  language: string,
  limit: number,
  terminal: Terminal,
): Promise<ExitCode> {
  const search = (text: string): ReturnType<Searcher['search']> => searcher.search({ text, language, limit });
  const end = performance.now() + WARM_UP_TIME;
  for (const query of queries) {
    if (performance.now() > end) break;
    search(query);
  }
  for (const [index, q] of queries.entries()) {
    const start = performance.now();
    const { hits } = search(q);
    const ms = Number((performance.now() - start).toFixed(3));
    const weak = hits.filter((hit) => hit.weak).length;
    await terminal.result(JSON.stringify({ q, ids: hits.map((hit) => hit.serviceId), weak, ms }));
    if (terminal.readerIsGone) break;
    terminal.progress(terminal.words.steps.search, index + 1, queries.length);
  }
  terminal.end();
  return EXIT.fine;
}

async function showHits(
  hits: readonly Hit[],
  total: number,
  lookUp: CatalogueLookUp,
  language: string,
  terminal: Terminal,
): Promise<void> {
  const { words } = terminal;
  if (hits.length === 0) {
    await terminal.result(words.search.nothing);
    return;
  }
  const firstWeak = hits.findIndex((hit) => hit.weak);
  for (const [index, hit] of hits.entries()) {
    if (index === firstWeak) await terminal.result(`\n${words.search.weak}`);
    const service = lookUp.service(hit.serviceId);
    if (service) await terminal.result(describeHit(service, index + 1, language, lookUp.catalogue.language, terminal));
  }
  terminal.note(words.search.hits(total));
}

function describeHit(
  service: Service,
  place: number,
  language: string,
  catalogueLanguage: string,
  { words }: Terminal,
): string {
  const title = plainIn(service.title, language, catalogueLanguage);
  const summary = plainIn(service.summary, language, catalogueLanguage);
  const channel = service.channels?.[0];
  const way = channel ? `${words.channels[channel.kind]}${channel.url === undefined ? '' : `: ${channel.url}`}` : '';
  const lines = [`${String(place)}. ${title} (${service.id})`, summary, way].filter(Boolean);
  return lines.map((line, index) => `${index === 0 ? '' : '   '}${printable(line)}`).join('\n');
}
