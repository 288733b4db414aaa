import { CatalogueLookUp } from '../../catalogue/look-up.js';
import { plainIn } from '../../catalogue/localized-text.js';
import type { Catalogue } from '../../catalogue/types.js';
import { printable } from '../../i18n/issues/index.js';
import { Searcher } from '../../search/searcher.js';
import { loadCatalogue } from '../catalogue-file.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { readQueryLines } from '../queries-file.js';
import type { QueryLine } from '../queries-file.js';
import type { Terminal } from '../terminal.js';
import { loadSearchWords } from '../thesauri.js';
import { flagOption, PROGRAM } from './command.js';
import type { RegisterCommand } from './command.js';

const DEFAULT_TOP = 3;
/** Hits among which a lost service is still looked for, to tell where it went. */
const SEARCHED = 100;

interface CheckOptions {
  readonly catalogue: string;
  readonly golden: string;
  readonly top: number;
  readonly json: boolean;
}

/** What became of one golden query. */
interface Outcome {
  readonly q: string;
  readonly gold: readonly string[];
  readonly top: number;
  /** Place of the best wanted service among the strong hits, from 1; 0 where none of them is there. */
  readonly place: number;
  /** Ids of the first strong hits. */
  readonly first: readonly string[];
  /** Wanted ids that the catalogue does not have. */
  readonly unknown: readonly string[];
  readonly kept: boolean;
}

export const registerCheck: RegisterCommand = (parser, { terminal, finish }) => {
  const { describe, check } = terminal.words;
  return parser
    .command(
      'check <catalogue> <golden>',
      check.describe,
      (command) =>
        command
          .positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true })
          .positional('golden', { describe: check.options.golden, type: 'string', demandOption: true })
          .options({
            top: { type: 'number', default: DEFAULT_TOP, requiresArg: true, describe: check.options.top },
            json: { ...flagOption, describe: describe.json },
          }),
      (options) => {
        if (!Number.isInteger(options.top) || options.top < 1 || options.top > SEARCHED)
          throw new Failure(check.badTop(SEARCHED), EXIT.usage);
        return finish(runCheck(options, terminal));
      },
    )
    .example(`${PROGRAM} check catalogue.json golden.jsonl`, check.example);
};

/** Asks a town's golden queries; exit code 1 where one of them has lost its service. */
async function runCheck(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { words } = terminal;
  const lines = await readQueryLines(options.golden, terminal);
  const golden = lines.filter((line): line is GoldenLine => line.gold !== undefined);
  if (golden.length === 0) throw new Failure(words.check.nothingToCheck(options.golden), EXIT.unreadable);
  const { catalogue } = await loadCatalogue(options.catalogue, terminal);
  const searcher = Searcher.build(catalogue, {
    thesauri: await loadSearchWords(catalogue, options.catalogue, terminal),
  });
  const lookUp = new CatalogueLookUp(catalogue);
  const outcomes = golden.map((line, index) => {
    terminal.progress(words.steps.search, index + 1, golden.length);
    return ask(line, options.top, searcher, lookUp);
  });
  terminal.end();
  const lost = outcomes.filter(({ kept }) => !kept);
  if (options.json) await terminal.result(JSON.stringify({ checked: outcomes.length, lost }, undefined, 2));
  else {
    for (const outcome of lost) await terminal.result(printable(describeLoss(outcome, lookUp, catalogue, terminal)));
    await terminal.result(words.check.summary(outcomes.length - lost.length, lost.length));
  }
  if (golden.length < lines.length) terminal.note(words.check.withoutGold(lines.length - golden.length));
  return lost.length > 0 ? EXIT.findings : EXIT.fine;
}

type GoldenLine = QueryLine & { readonly gold: readonly string[] };

function ask({ q, gold, top: ownTop }: GoldenLine, top: number, searcher: Searcher, lookUp: CatalogueLookUp): Outcome {
  const strong = searcher
    .search({ text: q, limit: SEARCHED })
    .hits.filter((hit) => !hit.weak)
    .map((hit) => hit.serviceId);
  const place = strong.findIndex((id) => gold.includes(id)) + 1;
  const within = ownTop ?? top;
  return {
    q,
    gold,
    top: within,
    place,
    first: strong.slice(0, DEFAULT_TOP),
    unknown: gold.filter((id) => !lookUp.service(id)),
    kept: gold.length === 0 ? strong.length === 0 : place > 0 && place <= within,
  };
}

function describeLoss(
  { q, gold, top, place, first, unknown }: Outcome,
  lookUp: CatalogueLookUp,
  catalogue: Catalogue,
  { words: { check } }: Terminal,
): string {
  const title = (id: string): string =>
    `${plainIn(lookUp.service(id)?.title, catalogue.language, catalogue.language)} (${id})`;
  const found = first.length === 0 ? check.nothingFound : check.found(first.map(title).join(', '));
  if (gold.length === 0) return `${check.tooMuch(q)} ${found}`;
  if (unknown.length === gold.length) return check.unknown(q, unknown.join(', '));
  const wanted = gold.filter((id) => !unknown.includes(id)).map(title);
  return `${check.lost(q, wanted.join(check.or), top, place)} ${found}`;
}
