import type { Options } from 'yargs';
import { FimImport } from '../../import/fim/index.js';
import { flagOption, textOption } from '../commands/command.js';
import { liveFailure } from '../live/live-error.js';
import { downloadFim } from '../live/fim-download.js';
import type { FimRequest } from '../live/fim-download.js';
import { answerFiles } from './answer-files.js';
import type { ImportFormat } from './format.js';
import { checkLive, liveOptions, openLive } from './live-options.js';
import type { LiveOptions } from './live-options.js';

/** The portal's version 0 has the services; where a later one has them too, `--api` names it. */
const API = 'https://fimportal.de/api/v0';

const LISTS = ['stammtexte', 'steckbriefe'] as const satisfies readonly FimRequest['list'][];

/** Our options and the parameters of the portal's search that they set. */
const FILTERS = {
  leistungsschluessel: 'leistungsschluessel',
  'fts-query': 'fts_query',
  'updated-since': 'updated_since',
  'ozg-themenfeld': 'ozg_themenfeld',
  source: 'source',
  'redaktion-id': 'redaktion_id',
} as const;
type Filter = keyof typeof FILTERS;

type Described<T> = T & { describe: string };
type FimGiven = Readonly<Record<string, Options>> &
  LiveOptions &
  Readonly<
    { list: { type: 'string'; choices: typeof LISTS; describe: string }; 'list-only': Described<typeof flagOption> } & {
      [name in Filter]: Described<typeof textOption>;
    }
  >;

/** The FIM portal, the federal register of service texts: answers from files, or from the network. */
export const fim: ImportFormat<FimGiven> = {
  name: 'fim',
  takesMany: true,
  asksNetwork: true,
  options: (words) => {
    const { options } = words;
    const filter = (describe: string): Described<typeof textOption> => ({ ...textOption, describe });
    return {
      ...liveOptions(words),
      list: { type: 'string', choices: LISTS, describe: options.list },
      'list-only': { ...flagOption, describe: options.listOnly },
      leistungsschluessel: filter(options.leistungsschluessel),
      'fts-query': filter(options.ftsQuery),
      'updated-since': filter(options.updatedSince),
      'ozg-themenfeld': filter(options.ozgThemenfeld),
      source: filter(options.source),
      'redaktion-id': filter(options.redaktionId),
    };
  },
  async read(inputs, given, options, terminal, surroundings) {
    const filters = Object.entries(FILTERS) as [Filter, string][];
    checkLive(inputs, given, ['list', 'list-only', ...filters.map(([name]) => name)], terminal);
    if (!given.live) {
      const run = new FimImport(options);
      for await (const answer of answerFiles(inputs, terminal)) run.add(answer);
      return run.end();
    }
    const request: FimRequest = {
      list: given.list ?? 'stammtexte',
      documents: !given['list-only'],
      filters: Object.fromEntries(filters.map(([name, parameter]) => [parameter, given[name]])),
    };
    const source = await openLive({ api: API, request }, given, terminal, surroundings);
    try {
      // The steps of the download are told as they come; the import behind it keeps up.
      const { onProgress: _told, ...quiet } = options;
      const run = new FimImport(quiet);
      for await (const answer of downloadFim(source, request, terminal.words)) run.add(answer);
      await source.finish();
      return run.end();
    } catch (error) {
      throw liveFailure(error, terminal.words, terminal.words.live.fimHint);
    }
  },
};
