import { stat } from 'node:fs/promises';
import { PLACEHOLDERS, unknownPlaceholders } from '../../catalogue/links.js';
import type { Catalogue } from '../../catalogue/types.js';
import { exportCatalogue, exportServices, serialiseJsonLd } from '../../export/json-ld/index.js';
import type { ExportAddresses, JsonLdDocument, LackingField, VocabularyName } from '../../export/json-ld/index.js';
import { printable } from '../../i18n/issues/index.js';
import { writeFileAtomically } from '../atomic-file.js';
import { loadCatalogue } from '../catalogue-file.js';
import { STANDARD_OUTPUT } from '../catalogue-output.js';
import { readDetails } from '../details-reader.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { writeServiceFiles } from '../service-files.js';
import type { Terminal } from '../terminal.js';
import { flagOption, PROGRAM, textOption } from './command.js';
import type { RegisterCommand } from './command.js';

const VOCABULARY_NAMES = ['schema', 'cpsv'] as const satisfies readonly VocabularyName[];
const DEFAULT_VOCABULARY: VocabularyName = 'schema';
/** Most services that are named one by one where something is lacking. */
const MAX_NAMED = 5;

interface JsonLdOptions extends ExportAddresses {
  readonly catalogue: string;
  readonly out: string;
  readonly vocabulary: VocabularyName;
  readonly html: boolean;
}

export const registerJsonLd: RegisterCommand = (parser, { terminal, finish }) => {
  const { describe, jsonld } = terminal.words;
  return parser
    .command(
      'jsonld <catalogue>',
      jsonld.describe,
      (command) =>
        command.positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true }).options({
          vocabulary: {
            choices: VOCABULARY_NAMES,
            default: DEFAULT_VOCABULARY,
            requiresArg: true,
            describe: jsonld.options.vocabulary,
          },
          out: { ...textOption, default: STANDARD_OUTPUT, describe: jsonld.options.out },
          base: { ...textOption, describe: jsonld.options.base },
          page: { ...textOption, describe: jsonld.options.page },
          html: { ...flagOption, describe: jsonld.options.html },
        }),
      (options) => finish(runJsonLd(options, terminal)),
    )
    .example(
      `${PROGRAM} jsonld catalogue.json --page "https://www.example.org/dienste?sf-service={serviceId}" --out jsonld/`,
      jsonld.example,
    );
};

async function runJsonLd(options: JsonLdOptions, terminal: Terminal): Promise<ExitCode> {
  const { words } = terminal;
  checkAddresses(options, terminal);
  const { catalogue: lean } = await loadCatalogue(options.catalogue, terminal);
  const catalogue = await readDetails(lean, options.catalogue, terminal);
  if (options.base === undefined && hasRelativeLinks(catalogue)) terminal.note(words.jsonld.relative);
  const lacking = (await isFolder(options.out))
    ? await writeFolder(catalogue, options, terminal)
    : await writeOne(catalogue, options, terminal);
  for (const field of ['description', 'authority'] as const) {
    const ids = lacking.filter((one) => one.field === field).map(({ serviceId }) => printable(serviceId));
    if (ids.length > 0) terminal.note(words.jsonld.lacking[field](ids.length, ids.slice(0, MAX_NAMED).join(', ')));
  }
  return lacking.length > 0 ? EXIT.findings : EXIT.fine;
}

async function writeOne(
  catalogue: Catalogue,
  options: JsonLdOptions,
  terminal: Terminal,
): Promise<readonly LackingField[]> {
  const { document, lacking } = exportCatalogue(catalogue, options.vocabulary, options);
  const text = asText(document, options.html);
  if (options.out === STANDARD_OUTPUT) await terminal.result(text);
  else {
    await writeFileAtomically(options.out, `${text}\n`, terminal.words);
    terminal.note(terminal.words.jsonld.written(catalogue.services.length, options.out));
  }
  return lacking;
}

async function writeFolder(
  catalogue: Catalogue,
  options: JsonLdOptions,
  terminal: Terminal,
): Promise<readonly LackingField[]> {
  const { words } = terminal;
  const lacking: LackingField[] = [];
  const documents = exportServices(catalogue, options.vocabulary, options);
  const others = await writeServiceFiles(
    { folder: options.out, extension: options.html ? '.html' : '.jsonld', step: words.steps.jsonld },
    catalogue.services.map(({ id }) => id),
    () => {
      const next = documents.next();
      if (next.done === true) return '';
      lacking.push(...next.value.lacking);
      return asText(next.value.document, options.html);
    },
    terminal,
  );
  terminal.note(words.jsonld.written(catalogue.services.length, options.out));
  if (others > 0) terminal.note(words.jsonld.others(others, options.out));
  return lacking;
}

function asText(document: JsonLdDocument, html: boolean): string {
  const json = serialiseJsonLd(document);
  return html ? `<script type="application/ld+json">\n${json}\n</script>` : json;
}

function checkAddresses({ base, page }: JsonLdOptions, { words }: Terminal): void {
  const isWeb = (address: string): boolean => URL.canParse(address) && /^https?:/i.test(address);
  if (base !== undefined && !isWeb(base)) throw new Failure(words.jsonld.badAddress('base', base), EXIT.usage);
  if (page === undefined) return;
  if (!isWeb(page)) throw new Failure(words.jsonld.badAddress('page', page), EXIT.usage);
  if (unknownPlaceholders(page).length > 0 || !page.includes('{serviceId}'))
    throw new Failure(words.jsonld.badPage(page, PLACEHOLDERS.map((name) => `{${name}}`).join(' ')), EXIT.usage);
}

/** Whether a channel's link would be left out, since nobody knows to what it is relative. */
function hasRelativeLinks({ services }: Catalogue): boolean {
  return services.some(({ channels = [] }) => channels.some(({ url }) => url !== undefined && !/^[a-z]+:/i.test(url)));
}

/** A name that ends like a folder, or is one. */
async function isFolder(out: string): Promise<boolean> {
  if (out === STANDARD_OUTPUT) return false;
  if (/[/\\]$/.test(out)) return true;
  return (await stat(out).catch(() => undefined))?.isDirectory() ?? false;
}
