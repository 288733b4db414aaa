/** Web pages with a list of links, for towns that have their services nowhere else. Pure: bytes in, catalogue and report out. */
import type { Catalogue, Channel, Municipality, Section, SectionLink, Service } from '../../catalogue/types.js';
import { decodeText } from '../decode-text.js';
import { EntryReader } from '../entry-reader.js';
import { slugOf, uniqueIds } from '../ids.js';
import { classifyLink, defaultListMapping } from '../link-mapping.js';
import type { LinkKind, LinkMapping } from '../link-mapping.js';
import type { ImportOptions } from '../options.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult, LeftOut } from '../report.js';
import { folded } from '../table/cell-values.js';
import { TopicRegister } from '../topics.js';
import { readPageLinks } from './page-links.js';
import type { PageLink, PageLinks } from './page-links.js';

export interface HtmlFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface HtmlOptions extends ImportOptions {
  /** The page's own address, for its relative links. */
  readonly base?: string;
  /** Rules that tell links apart; default: those of the package. */
  readonly mapping?: LinkMapping;
}

/** Largest page, in bytes. */
export const MAX_HTML_BYTES = 50_000_000;

/** Makes a catalogue of the links of one page or several. Never throws; what could not be used stands in the report. */
export function importHtml(files: readonly HtmlFile[], options: HtmlOptions = {}): ImportResult {
  return new HtmlImport(options).run(files);
}

/** Words of a link that say what it is, not what it is about. */
const SAYS_NOTHING =
  /^(?:hier|hier klicken|mehr|weiter|weiterlesen|mehr erfahren|mehr dazu|details?|link|info|infos|informationen|online|onlinedienst|online-dienst|formular|antrag|download|pdf|termin|termin buchen|zum antrag|zum formular|zum onlinedienst|öffnen|here|more|read more|form|apply|apply online|book)\W*$/i;
/** Words around an address that part it from what follows. */
const EDGES = /^[\s:,;.–—|(-]+|[\s:,;–—|(-]+$/g;
/** Longest words before a link that are taken for a title. */
const MAX_TITLE = 120;

interface FoundLink {
  readonly kind: LinkKind;
  readonly url: string;
  readonly label: string;
}

interface FoundService {
  readonly title: string;
  readonly links: FoundLink[];
  summary: string;
  readonly topicKeys: Set<string>;
}

class HtmlImport {
  readonly #options: HtmlOptions;
  readonly #mapping: LinkMapping;
  readonly #collector = new IssueCollector();
  readonly #leftOut: LeftOut[] = [];
  readonly #topics = new TopicRegister();
  readonly #services = new Map<string, FoundService>();
  #read = 0;
  #around = 0;

  constructor(options: HtmlOptions) {
    this.#options = options;
    this.#mapping = options.mapping ?? defaultListMapping();
  }

  run(files: readonly HtmlFile[]): ImportResult {
    let language: string | undefined;
    for (const [index, file] of files.entries()) {
      const page = readPageLinks(decodeText(file.bytes).text);
      language ??= page.language;
      this.#around += page.around;
      this.#page(page, files.length > 1 ? [file.name] : []);
      this.#options.onProgress?.(index + 1, files.length);
    }
    if (this.#read === 0) this.#collector.error({ code: 'format', path: [], value: '', expected: 'html' });
    const municipality = this.#municipality();
    return endImport(this.#collector, {
      catalogue: this.#read === 0 ? undefined : municipality && this.#catalogue(municipality, language ?? 'de'),
      read: this.#read,
      leftOut: this.#leftOut,
      unmapped: this.#around > 0 ? { 'nav, header, footer: a': this.#around } : {},
    });
  }

  #page(page: PageLinks, path: readonly string[]): void {
    const { base } = this.#options;
    const own = page.base === undefined ? base : resolved(page.base, base);
    const reader = new EntryReader(this.#collector, { path, base: own });
    for (const [index, link] of page.links.entries()) {
      // A link within the page, and the letters of an A–Z, lead to no service.
      if (link.href.startsWith('#') || Array.from(link.text).length === 1) {
        this.#around += 1;
        continue;
      }
      this.#read += 1;
      const title = titleOf(link);
      const leaveOut = (reason: LeftOut['reason']): void => {
        this.#leftOut.push({ kind: 'service', id: '', title: title || link.href.slice(0, 100), reason });
      };
      const url = reader.address(link.href, ['a', index]);
      if (title === '')
        this.#collector.error({ code: 'missing', path: [...path, 'a', index], value: link.href, expected: 'string' });
      if (url === undefined || title === '') leaveOut('faulty');
      else this.#add(link, title, url, leaveOut);
    }
  }

  #add(link: PageLink, title: string, url: string, leaveOut: (reason: LeftOut['reason']) => void): void {
    const key = folded(title) || title;
    const known = this.#services.get(key);
    const service = known ?? { title, links: [], summary: '', topicKeys: new Set<string>() };
    const topic = link.headings.reduce<string | undefined>(
      (above, heading) => this.#topics.add(heading.replace(/[>»›→]/g, '-'), above),
      undefined,
    );
    if (topic !== undefined) service.topicKeys.add(topic);
    const beside = link.after.replace(EDGES, '');
    if (service.summary === '' && /\p{L}{2}/u.test(beside)) service.summary = beside;
    if (known) leaveOut(known.links.some((other) => other.url === url) ? 'duplicate' : 'joined');
    this.#services.set(key, service);
    if (service.links.some((other) => other.url === url)) return;
    const label = link.text;
    const kind = classifyLink({ url, label, field: 'links', serviceTitle: title }, this.#mapping) ?? 'more';
    service.links.push({ kind, url, label });
  }

  #catalogue(municipality: Municipality, language: string): Catalogue {
    const found = [...this.#services.values()];
    const ids = uniqueIds(
      found.map(({ title, links }) => ({ slug: slugOf(title), marks: [links[0]?.url ?? ''] })),
      new Set(),
    );
    const { topics, ids: topicIds } = this.#topics.finish();
    return {
      version: 1,
      municipality,
      language,
      sources: [{ id: 'html', name: 'HTML', ...(this.#options.base === undefined ? {} : { url: this.#options.base }) }],
      ...(topics.length > 0 ? { topics } : {}),
      services: found.map((service, index) => asService(service, ids[index] ?? '', topicIds)),
    };
  }

  #municipality(): Municipality | undefined {
    const { municipality: given = {} } = this.#options;
    const { name } = given;
    if (name !== undefined) return { ...given, name };
    this.#collector.error({ code: 'missing', path: ['municipality'], value: '', expected: 'municipality' });
    return undefined;
  }
}

/** The link's words, or what stands before it where they only say "hier". */
function titleOf({ text, before }: PageLink): string {
  const lead = before.replace(EDGES, '');
  const isWordless = text === '' || SAYS_NOTHING.test(text);
  return isWordless && lead !== '' && lead.length <= MAX_TITLE ? lead : text;
}

function resolved(written: string, base: string | undefined): string | undefined {
  try {
    return new URL(written, base).href;
  } catch {
    // A page's own base that is no address says nothing.
    return base;
  }
}

function asService(
  { title, links, summary, topicKeys }: FoundService,
  id: string,
  topicIds: ReadonlyMap<string, string>,
): Service {
  const labelled = ({ url, label }: FoundLink): SectionLink => ({ url, label: label || title });
  const channels = links.flatMap(({ kind, url, label }): Channel[] => {
    if (kind === 'more' || kind === 'attachment') return [];
    return [{ kind, url, ...(label === '' || label === title ? {} : { label }) }];
  });
  const linksOf = (...kinds: readonly LinkKind[]): SectionLink[] =>
    links.filter(({ kind }) => kinds.includes(kind)).map(labelled);
  const sections = [
    { code: 'forms', links: linksOf('form', 'attachment') },
    { code: 'more', links: linksOf('more') },
  ].filter((section): section is Section & { links: SectionLink[] } => section.links.length > 0);
  const topics = [...topicKeys].flatMap((key) => topicIds.get(key) ?? []);
  return {
    id,
    title,
    ...(summary === '' ? {} : { summary }),
    ...(topics.length > 0 ? { topics } : {}),
    ...(sections.length > 0 ? { sections } : {}),
    ...(channels.length > 0 ? { channels } : {}),
  };
}
