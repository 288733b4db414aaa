import type { Options } from 'yargs';
import { PvogImport } from '../../import/pvog/index.js';
import type { Place } from '../../import/pvog/locations.js';
import type { ImportOptions } from '../../import/options.js';
import { flagOption, textOption } from '../commands/command.js';
import { EXIT, Failure } from '../failure.js';
import { liveFailure } from '../live/live-error.js';
import type { LiveSource } from '../live/live-source.js';
import { downloadPvog, findPlaces } from '../live/pvog-download.js';
import type { Terminal } from '../terminal.js';
import { answerFiles } from './answer-files.js';
import type { FormatSurroundings, ImportFormat } from './format.js';
import { loadMapping } from './link-mapping.js';
import { checkLive, liveOptions, openLive } from './live-options.js';
import type { GivenLive, LiveOptions } from './live-options.js';

const API = 'https://pvog.fitko.net/suchdienst/api';
/** Header and environment variable of the client id, by which FITKO knows who asks. */
const CLIENT_HEADER = 'pvog-sud-api-client-id';
const CLIENT_VARIABLE = 'PVOG_CLIENT_ID';

type PvogGiven = Readonly<Record<string, Options>> &
  LiveOptions &
  Readonly<{
    mapping: typeof textOption & { describe: string };
    query: typeof textOption & { describe: string };
    offices: typeof flagOption & { describe: string };
  }>;

/** The search service of the portal network's gateway (PVOG): answers from files, or from the network. */
export const pvog: ImportFormat<PvogGiven> = {
  name: 'pvog',
  takesMany: true,
  asksNetwork: true,
  options: (words) => ({
    ...liveOptions(words),
    mapping: { ...textOption, describe: words.options.mapping },
    query: { ...textOption, describe: words.options.query },
    offices: { ...flagOption, describe: words.options.offices },
  }),
  otherInputs: ({ mapping }) => [mapping],
  async read(inputs, given, options, terminal, surroundings) {
    checkLive(inputs, given, ['query', 'offices'], terminal);
    const mapping = given.mapping === undefined ? {} : { mapping: await loadMapping(given.mapping, terminal) };
    if (given.live) return readLive(given, { ...options, ...mapping }, terminal, surroundings);
    const run = new PvogImport({ ...options, ...mapping });
    for await (const answer of answerFiles(inputs, terminal)) run.add(answer);
    return run.end();
  },
};

/** What the command line gives for a download. */
interface GivenDownload extends GivenLive {
  readonly query?: string | undefined;
  readonly offices: boolean;
}

async function readLive(
  given: GivenDownload,
  options: ConstructorParameters<typeof PvogImport>[0] & ImportOptions,
  terminal: Terminal,
  surroundings: FormatSurroundings,
): Promise<ReturnType<PvogImport['end']>> {
  const { name, ars } = options.municipality ?? {};
  if (name === undefined && ars === undefined) throw new Failure(terminal.words.live.needsPlace, EXIT.usage);
  const clientId = surroundings.environment[CLIENT_VARIABLE] ?? '';
  const headers: Record<string, string> = clientId === '' ? {} : { [CLIENT_HEADER]: clientId };
  const request = { name, ars, query: given.query, offices: given.offices };
  const source = await openLive({ api: API, headers, request }, given, terminal, surroundings);
  try {
    const place =
      name !== undefined && ars !== undefined ? { name, ars } : await findPlace(name ?? ars ?? '', source, terminal);
    // The steps of the download are told as they come; the import behind it keeps up.
    const { onProgress: _told, ...quiet } = options;
    const run = new PvogImport({ ...quiet, municipality: { ...options.municipality, ...place } });
    const wanted = { ars: place.ars, words: given.query, offices: given.offices };
    for await (const answer of downloadPvog(source, wanted, terminal.words)) run.add(answer);
    await source.finish();
    return run.end();
  } catch (error) {
    throw liveFailure(error, terminal.words, terminal.words.live.pvogHint);
  }
}

/** Most places listed where a name is not unique. */
const MAX_PLACES = 12;

/** The one place of a name or key; an answer with several is told, since nobody can guess which is meant. */
async function findPlace(wanted: string, source: LiveSource, { words }: Terminal): Promise<Place> {
  const places = await findPlaces(source, wanted);
  const fold = (text: string): string => text.toLocaleLowerCase('de');
  const exact = places.filter(({ name, ars }) => ars === wanted || fold(name) === fold(wanted));
  const candidates = exact.length > 0 ? exact : places;
  const [only] = candidates;
  if (!only || (/^\d{12}$/.test(wanted) && exact.length === 0))
    throw new Failure(words.live.placeUnknown(wanted), EXIT.usage);
  if (candidates.length === 1) return only;
  const lines = candidates.slice(0, MAX_PLACES).map(({ name, ars }) => `  ${ars}  ${name}`);
  throw new Failure(words.live.placeAmbiguous(wanted, lines.join('\n')), EXIT.usage);
}
