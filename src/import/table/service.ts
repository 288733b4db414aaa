/** One service of a table. */
import { plainIn } from '../../catalogue/localized-text.js';
import type { Channel, RichNode, Section, SectionLink, Service, Steering } from '../../catalogue/types.js';
import { EntryReader } from '../entry-reader.js';
import type { LinkMapping } from '../link-mapping.js';
import type { IssueCollector } from '../report.js';
import { summarise } from '../summary.js';
import { telephoneLink } from './cell-values.js';
import { readCodes, readOnlineFields } from './codes.js';
import type { FoundValue } from './codes.js';
import { SECTION_CODES } from './fields.js';
import type { SectionField, TableField } from './fields.js';
import type { Column } from './header.js';
import { readRowLinks, readTemplate } from './links.js';
import type { LabelColumns, RowLinks, TableLink } from './links.js';
import type { ListReader } from './lists.js';
import type { OfficeRegister } from './offices.js';
import type { ServiceRows } from './service-rows.js';
import { linkOf } from './table.js';
import type { Row } from './table.js';
import { localized, plainTexts, richTexts, textsByLanguage } from './texts.js';
import type { TopicRegister } from '../topics.js';
import { valueOf } from './values.js';

/** What reading a service needs to know beyond its rows. */
export interface TableContext {
  readonly columns: readonly Column[];
  readonly labels: LabelColumns;
  readonly lists: ReadonlyMap<number, ListReader>;
  /** BCP 47 tag of columns that name none. */
  readonly language: string;
  /** Address against which relative ones resolve. */
  readonly base?: string | undefined;
  readonly mapping: LinkMapping;
  readonly collector: IssueCollector;
  readonly topics: TopicRegister;
  readonly offices: OfficeRegister;
  /** Called for a filled cell of a known column that nothing could be made of. */
  readonly unused: (column: Column) => void;
}

/** A service with what stands in the catalogue's head for it. */
export interface TableService {
  /** Without the topics' ids, which are known when the whole table is read. */
  readonly service: Service;
  readonly topicKeys: readonly string[];
  /** Demand as the table counts it; made a share when all are known. */
  readonly demand?: number;
  readonly pins: readonly Steering[];
  readonly blocks: readonly Steering[];
}

export function readTableService({ rows }: ServiceRows, id: string, context: TableContext): TableService {
  return new ServiceReader(rows, id, context).read();
}

class ServiceReader {
  readonly #rows: readonly Row[];
  readonly #id: string;
  readonly #context: TableContext;
  readonly #reader: EntryReader;

  constructor(rows: readonly Row[], id: string, context: TableContext) {
    this.#rows = rows;
    this.#id = id;
    this.#context = context;
    this.#reader = new EntryReader(context.collector, { path: [], id, base: context.base });
  }

  read(): TableService {
    const { language } = this.#context;
    const title = plainTexts(this.#texts('title'), this.#reader, language) ?? this.#id;
    const plainTitle = plainIn(title, language, language);
    const links = this.#links(plainTitle);
    const description = richTexts(this.#texts('description'), this.#reader, false);
    const written = plainTexts(this.#texts('summary'), this.#reader, language);
    const summary = written ?? summarise(description.get(language) ?? [...description.values()][0] ?? []);
    const { demand, ...codes } = readCodes(this.#values, this.#reader, plainTitle);
    const channels = [...this.#channels(links.links), ...this.#phoneChannels()];
    const sections = this.#sections(description, links, plainTitle);
    const offices = [...new Set(this.#rows.flatMap((row) => this.#context.offices.idOf(row) ?? []))];
    const page = this.#page();
    const extra = this.#extra();
    return {
      service: {
        id: this.#id,
        title,
        ...(summary === '' ? {} : { summary }),
        ...codes,
        ...(offices.length > 0 ? { offices } : {}),
        ...(sections.length > 0 ? { sections } : {}),
        ...(channels.length > 0 ? { channels } : {}),
        ...(page === undefined ? {} : { source: { id: this.#id, url: page } }),
        ...(extra ? { extra } : {}),
      },
      topicKeys: this.#topics(),
      ...(demand === undefined ? {} : { demand }),
      pins: this.#steering('pins'),
      blocks: this.#steering('blocks'),
    };
  }

  /** Every value of a field, each once, with the place of it. */
  readonly #values = (field: TableField): FoundValue[] => {
    const found = new Map<string, FoundValue>();
    for (const column of this.#context.columns.filter((candidate) => candidate.field === field))
      for (const row of this.#rows)
        for (const value of this.#context.lists.get(column.index)?.(valueOf(row, column)) ?? [])
          if (!found.has(value)) found.set(value, { value, path: ['row', row.number, column.name], column });
    return [...found.values()];
  };

  #texts(field: TableField): ReturnType<typeof textsByLanguage> {
    return textsByLanguage(field, this.#context.columns, this.#rows, this.#context.language, valueOf);
  }

  #links(serviceTitle: string): RowLinks {
    const links = new Map<string, TableLink>();
    const words: RowLinks['words'][number][] = [];
    for (const row of this.#rows) {
      const found = readRowLinks(row, { ...this.#context, serviceTitle, valueOf }, this.#reader);
      for (const link of found.links) {
        const known = links.get(link.url);
        // The first column says most; a later one may know a name for it.
        if (!known) links.set(link.url, link);
        else if (known.label === '' && link.label !== '') links.set(link.url, { ...known, label: link.label });
      }
      words.push(...found.words);
    }
    return { links: [...links.values()], words };
  }

  #channels(links: readonly TableLink[]): Channel[] {
    const online = this.#onlineFields(links.some(({ kind }) => kind === 'online'));
    return links.flatMap(({ kind, url, label, language }): Channel[] => {
      if (kind === 'more' || kind === 'attachment') return [];
      const named = label === '' ? {} : { label };
      const languages = language === undefined ? {} : { languages: [language] };
      return [{ kind, url, ...named, ...languages, ...(kind === 'online' ? { ...online, ...languages } : {}) }];
    });
  }

  /** What the table says of the online service; without one nothing is there to say it of. */
  #onlineFields(hasOnline: boolean): Partial<Channel> {
    if (hasOnline) return readOnlineFields(this.#values, this.#reader);
    for (const field of ['identification', 'trustLevel', 'signature', 'languages'] as const)
      for (const { column } of this.#values(field)) this.#context.unused(column);
    return {};
  }

  /** Telephone numbers that are not an office's own. */
  #phoneChannels(): Channel[] {
    const phones = this.#ownDetails('phone').flatMap((phone): Channel[] => {
      const url = telephoneLink(phone);
      return url === '' ? [] : [{ kind: 'phone', url, label: phone.replace(/\s+/g, ' ') }];
    });
    return phones.filter(({ url }, index) => phones.findIndex((other) => other.url === url) === index);
  }

  #ownDetails(field: 'phone' | 'email' | 'hours'): string[] {
    const { columns, offices } = this.#context;
    const found = columns
      .filter((column) => column.field === field)
      .flatMap((column) =>
        this.#rows.flatMap((row) => {
          const text = valueOf(row, column);
          return text === '' || offices.isOfOffice(row, field) ? [] : [text];
        }),
      );
    return [...new Set(found)];
  }

  #sections(
    description: ReadonlyMap<string, readonly RichNode[]>,
    { links, words }: RowLinks,
    title: string,
  ): Section[] {
    const { language } = this.#context;
    const named = (kinds: readonly TableLink['kind'][]): SectionLink[] =>
      links.filter(({ kind }) => kinds.includes(kind)).map(({ url, label }) => ({ url, label: label || title }));
    const wordsOf = (isForm: boolean): readonly RichNode[] => this.#words(words, isForm);
    const texts = (Object.keys(SECTION_CODES) as SectionField[]).map((field) => ({
      code: SECTION_CODES[field],
      text: localized(
        field === 'description' ? description : richTexts(this.#texts(field), this.#reader, field === 'documents'),
        language,
      ),
      links: [] as readonly SectionLink[],
    }));
    return [
      ...texts,
      { code: '23', text: this.#contact(), links: [] },
      { code: 'forms', text: wordsOf(true), links: named(['form', 'attachment']) },
      { code: 'more', text: wordsOf(false), links: named(['more']) },
    ].flatMap(({ code, text, links: own }): Section[] => {
      const hasText = text !== undefined && !(Array.isArray(text) && text.length === 0);
      if (!hasText && own.length === 0) return [];
      return [{ code, ...(hasText ? { text } : {}), ...(own.length > 0 ? { links: own } : {}) }];
    });
  }

  /** Words in columns for links: the name of a form is kept as text; "ja" in the column "Online" says nothing to link. */
  #words(words: RowLinks['words'], isForm: boolean): readonly RichNode[] {
    return words.flatMap(({ column, text }): RichNode[] => {
      if (isForm && column.field !== 'form' && column.field !== 'more') this.#context.unused(column);
      return column.field === (isForm ? 'form' : 'more') ? [...this.#reader.richText(text, [])] : [];
    });
  }

  /** The person or point to ask, with what is not the office's own. */
  #contact(): readonly RichNode[] {
    const names = this.#values('contact').map(({ value }) => value);
    const emails = this.#ownDetails('email').flatMap((email): RichNode[] => {
      const url = this.#reader.address(`mailto:${email.replace(/^mailto:/i, '')}`, []);
      return url === undefined || !email.includes('@') ? [email] : [{ type: 'a', href: url, children: [email] }];
    });
    const phones = this.#ownDetails('phone').map((phone): RichNode => {
      const url = telephoneLink(phone);
      return url === '' ? phone : { type: 'a', href: url, children: [phone] };
    });
    const lines: RichNode[] = [...names, ...phones, ...emails, ...this.#ownDetails('hours')];
    return lines.map((line): RichNode => ({ type: 'p', children: [line] }));
  }

  #topics(): string[] {
    const { topics, columns, lists } = this.#context;
    const keys = new Set<string>();
    for (const row of this.#rows) {
      const valuesOf = (field: TableField): readonly string[] =>
        columns
          .filter((column) => column.field === field && column.language === undefined)
          .flatMap((column) => lists.get(column.index)?.(valueOf(row, column)) ?? []);
      const above = valuesOf('topics').flatMap((value) => topics.add(value) ?? []);
      // A sub-topic stands below the row's topic; with several nobody knows below which.
      const parent = above.length === 1 ? above[0] : undefined;
      const below = valuesOf('subtopics').flatMap((value) => topics.add(value, parent) ?? []);
      for (const key of below.length > 0 && parent !== undefined ? below : [...above, ...below]) keys.add(key);
    }
    return [...keys];
  }

  #steering(field: 'pins' | 'blocks'): Steering[] {
    const words = this.#values(field).map(({ value }) => value);
    return words.length > 0 ? [{ words, service: this.#id }] : [];
  }

  #page(): string | undefined {
    for (const column of this.#context.columns.filter(({ field }) => field === 'page'))
      for (const row of this.#rows) {
        const written = linkOf(row.cells[column.index]) ?? valueOf(row, column);
        const url = readTemplate(written, ['row', row.number, column.name], this.#reader);
        if (url !== undefined) return url;
      }
    return undefined;
  }

  #extra(): Readonly<Record<string, string>> | undefined {
    const filled = this.#context.columns
      .filter(({ field }) => field === 'extra')
      .flatMap((column): [string, string][] => {
        const text = this.#rows.map((row) => valueOf(row, column)).find((value) => value !== '');
        return text === undefined ? [] : [[column.name, text]];
      });
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
  }
}
