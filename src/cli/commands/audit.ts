import { resolve } from 'node:path';
import { auditInSteps, gravest } from '../../audit/audit.js';
import type { AuditResult } from '../../audit/audit.js';
import type { AuditInput, OtherSource } from '../../audit/facts.js';
import { readLinkResults } from '../../audit/link-results.js';
import type { LinkResults } from '../../audit/link-results.js';
import { renderReport } from '../../report/report.js';
import { writeFileAtomically } from '../atomic-file.js';
import { auditText } from '../audit-text.js';
import { loadCatalogue } from '../catalogue-file.js';
import { readDetails } from '../details-reader.js';
import { EXIT, Failure } from '../failure.js';
import type { ExitCode } from '../failure.js';
import { readJsonFile } from '../json-file.js';
import { loadReportAssets } from '../report-assets.js';
import type { Terminal } from '../terminal.js';
import { loadSearchWords } from '../thesauri.js';
import { flagOption, PROGRAM, textOption } from './command.js';
import type { RegisterCommand } from './command.js';

interface AuditOptions {
  readonly catalogue: string;
  readonly html?: string | undefined;
  readonly json: boolean;
  readonly sources?: readonly string[] | undefined;
  readonly links?: string | undefined;
  readonly today?: string | undefined;
}

export const registerAudit: RegisterCommand = (parser, { terminal, finish }) => {
  const { describe, audit } = terminal.words;
  return parser
    .command(
      'audit <catalogue>',
      audit.describe,
      (command) =>
        command.positional('catalogue', { describe: describe.catalogue, type: 'string', demandOption: true }).options({
          html: { ...textOption, describe: audit.html },
          json: { ...flagOption, describe: describe.json },
          sources: { type: 'string', array: true, requiresArg: true, describe: audit.sources },
          links: { ...textOption, describe: audit.links },
          today: { ...textOption, describe: audit.today },
        }),
      (options) => finish(runAudit(options, terminal)),
    )
    .example(`${PROGRAM} audit catalogue.json --html report.html`, audit.example);
};

/** Audits a catalogue; exit code 1 where something is an error, not for flaws and notes. */
async function runAudit(options: AuditOptions, terminal: Terminal): Promise<ExitCode> {
  const { words, language } = terminal;
  const { html, sources = [], links } = options;
  // Whatever could stop the run at its end is tried at its beginning.
  const today = dayOf(options.today, terminal);
  const inputs = [options.catalogue, ...sources, ...(links === undefined ? [] : [links])].map((file) => resolve(file));
  if (html !== undefined && inputs.includes(resolve(html))) throw new Failure(words.audit.outIsInput(html), EXIT.usage);
  const assets = html === undefined ? undefined : await loadReportAssets(words);
  const results = links === undefined ? undefined : await loadLinkResults(links, terminal);

  const { catalogue: lean } = await loadCatalogue(options.catalogue, terminal);
  const catalogue = await readDetails(lean, options.catalogue, terminal);
  const result = runRules(
    {
      catalogue,
      today,
      sources: await loadSources(sources, terminal),
      thesauri: await loadSearchWords(lean, options.catalogue, terminal),
      ...(results ? { links: results } : {}),
    },
    terminal,
  );
  if (html !== undefined && assets) {
    await writeFileAtomically(html, renderReport(catalogue, result, language, assets), words);
    terminal.note(words.audit.written(html));
  }
  if (options.json) await terminal.result(JSON.stringify(result, undefined, 2));
  else {
    await terminal.result(auditText(catalogue, result, language));
    if (html === undefined && result.findings.length > 0) terminal.note(words.audit.tip);
  }
  return gravest(result.findings) === 'error' ? EXIT.findings : EXIT.fine;
}

function dayOf(given: string | undefined, { words }: Terminal): string {
  if (given === undefined) return localDay(new Date());
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  // "2026-02-31" is read as a day in March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== given)
    throw new Failure(words.audit.badDate(given), EXIT.usage);
  return given;
}

/** ISO 8601 date of where the command runs. */
function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function loadLinkResults(file: string, { words }: Terminal): Promise<LinkResults> {
  const results = readLinkResults((await readJsonFile(file, words)).value);
  if (!results) throw new Failure(words.audit.notLinkResults(file), EXIT.unreadable);
  return results;
}

async function loadSources(files: readonly string[], terminal: Terminal): Promise<OtherSource[]> {
  const sources: OtherSource[] = [];
  for (const file of files) {
    const { catalogue } = await loadCatalogue(file, terminal);
    sources.push({ name: catalogue.municipality.name, catalogue });
  }
  return sources;
}

function runRules(input: AuditInput, terminal: Terminal): AuditResult {
  const steps = auditInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      terminal.end();
      return step.value;
    }
    terminal.progress(terminal.words.steps.audit, step.value.done, step.value.total);
  }
}
