import type { Service } from '../../catalogue/types.js';
import { isElsewhere } from '../areas.js';
import { owned } from '../owned.js';
import type { XmlElement } from '../xml/element.js';
import { XzufiEntry } from './entry.js';
import { readIdentifier } from './identifiers.js';
import type { Identifier } from './identifiers.js';
import type { EntryKind, XzufiJournal } from './journal.js';
import { areasOf, baseOf, readLeistung } from './leistung.js';
import { readOnlinedienst, readTrustLevel } from './onlinedienst.js';
import { readOrganisationseinheit } from './organisationseinheit.js';
import type { PartialService } from './specialisation.js';
import { readResponsibility, subjectOf } from './zustaendigkeit.js';
import type { ReadResponsibility } from './zustaendigkeit.js';

/** Elements that are an entry wherever they stand, by their name in lower case: messages differ in what is around them. */
const ENTRIES: ReadonlyMap<string, EntryKind> = new Map<string, EntryKind>([
  ['leistung', 'service'],
  ['spezialisierung', 'specialisation'],
  ['onlinedienst', 'channel'],
  ['organisationseinheit', 'office'],
  ['zustaendigkeittransferobjekt', 'responsibility'],
]);
/** Result elements of 2.1, with the entry that they are or hold. */
const RESULT = /^ergebnis(.+)$/i;

/** The kind of entry that an element is; `undefined` for any other. */
export function entryKind(name: string): EntryKind | undefined {
  return ENTRIES.get(RESULT.exec(name)?.[1]?.toLowerCase() ?? name.toLowerCase());
}

/** Reads entries into a journal, and passes over those that are known to be of other places. */
export class XzufiEntries {
  /** Name of the file that is read. */
  file = '';
  readonly #ars: string | undefined;
  readonly #journal: XzufiJournal;

  /** @param ars The place for which entries are wanted; without it all are. */
  constructor(journal: XzufiJournal, ars: string | undefined) {
    this.#journal = journal;
    this.#ars = ars;
  }

  /** A finished element: an entry, results of 2.1, or a deletion. */
  read(element: XmlElement, isDamaged: boolean): void {
    if (element.name === 'loesche') {
      this.#delete(element);
      return;
    }
    const wrapped = RESULT.exec(element.name)?.[1]?.toLowerCase();
    const inner = element.children.filter((child) => child.name.toLowerCase() === wrapped);
    for (const entry of inner.length > 0 ? inner : [element]) this.#readEntry(entry, isDamaged);
  }

  #readEntry(element: XmlElement, isDamaged: boolean): void {
    const kind = entryKind(element.name);
    if (kind === undefined) this.#journal.noteUnmapped(new Set([`schreibe.${element.name.slice(0, 60)}`]));
    else if (kind !== 'responsibility') this.#readNamed(element, kind, isDamaged);
    else if (!isDamaged) this.#readResponsibility(element);
  }

  #readNamed(element: XmlElement, kind: Exclude<EntryKind, 'responsibility'>, isDamaged: boolean): void {
    const id = readIdentifier(element.child('id'));
    if (kind === 'service') this.#journal.noteService(id?.key ?? `${this.file}:${String(element.line)}`);
    const leaveOut = (reason: 'faulty' | 'other-area'): void => {
      this.#journal.leaveOut({ kind, id: id?.key ?? '', title: titleAtSight(element), reason });
    };
    if (!id || isDamaged) {
      this.#refuse(element, id, isDamaged);
      leaveOut('faulty');
      return;
    }
    const isOfService = kind === 'service' || kind === 'specialisation';
    // Before anything else is read of it: of a whole Land's transfer, most is of other places.
    if (isOfService && this.#ars !== undefined && isElsewhere(areasOf(element), this.#ars)) {
      leaveOut('other-area');
      return;
    }
    const entry = new XzufiEntry(element, id.key, element.name, this.file, this.#journal.collector);
    this.#readInnerResponsibilities(entry, id.key);
    if (kind === 'service') this.#keepService(entry, id);
    else if (kind === 'specialisation') this.#keepSpecialisation(entry, id);
    else if (kind === 'office') this.#keepOffice(entry, id);
    else this.#keepChannel(entry, id);
  }

  #keepService(entry: XzufiEntry, id: Identifier): void {
    const trustLevel = readTrustLevel(entry);
    const { service, title, topics, areas, unmapped } = readLeistung(entry, id);
    this.#journal.noteUnmapped(unmapped);
    if (!isTitled(service)) {
      this.#missing(entry, 'modulText', 'service', title);
      return;
    }
    for (const topic of topics) this.#journal.keepTopic(topic);
    const known = { title, areas, topics: service.topics ?? [], trustLevel };
    this.#journal.keepService(service, known);
  }

  #keepSpecialisation(entry: XzufiEntry, id: Identifier): void {
    const base = baseOf(entry.element);
    const trustLevel = readTrustLevel(entry);
    const { service, title, topics, areas, unmapped } = readLeistung(entry, id);
    this.#journal.noteUnmapped(unmapped);
    if (!base) {
      this.#missing(entry, 'leistungID', 'specialisation', title);
      return;
    }
    for (const topic of topics) this.#journal.keepTopic(topic);
    const known = { title, areas, topics: service.topics ?? [], trustLevel, base: base.key };
    this.#journal.keepSpecialisation(service, known);
  }

  #keepOffice(entry: XzufiEntry, id: Identifier): void {
    const { office, title, municipality, unmapped } = readOrganisationseinheit(entry, id);
    this.#journal.noteUnmapped(unmapped);
    if (municipality) this.#journal.noteMunicipality(municipality.ars, municipality.name);
    if (office.name === undefined) this.#missing(entry, 'name', 'office', title);
    else this.#journal.keep('office', id.key, title, office);
  }

  #keepChannel(entry: XzufiEntry, id: Identifier): void {
    const { title, channels, extra, unmapped } = readOnlinedienst(entry, id);
    this.#journal.noteUnmapped(unmapped);
    if (channels.length === 0) this.#missing(entry, 'link', 'channel', title);
    else this.#journal.keep('channel', id.key, title, { channels, extra });
  }

  /** An entry that cannot be told from others, or of which nobody knows where it ends. */
  #refuse(element: XmlElement, id: Identifier | undefined, isDamaged: boolean): void {
    this.#journal.collector.error({
      code: isDamaged ? 'not-well-formed' : 'missing',
      path: isDamaged ? [element.name] : [element.name, 'id'],
      value: '',
      expected: isDamaged ? 'xml' : 'id',
      file: this.file,
      line: element.line,
      ...(id ? { serviceId: id.key } : {}),
    });
  }

  #missing(
    { element, id }: XzufiEntry,
    field: string,
    kind: Exclude<EntryKind, 'responsibility'>,
    title: string,
  ): void {
    this.#journal.collector.error({
      code: 'missing',
      path: [element.name, field],
      value: '',
      expected: 'string',
      serviceId: id,
      file: this.file,
      line: element.line,
    });
    this.#journal.leaveOut({ kind, id, title, reason: 'faulty' });
  }

  #readResponsibility(element: XmlElement): void {
    const entry = new XzufiEntry(element, '', element.name, this.file, this.#journal.collector);
    const subject = subjectOf(entry);
    const read = element.all('zustaendigkeit').map((inner) => readResponsibility(inner, entry, subject));
    const { extra, unmapped } = entry.remainder();
    for (const { id, all } of read) this.#keepResponsibilities(id, all, extra);
    this.#journal.noteUnmapped(unmapped);
  }

  /** Responsibilities that stand in their subject instead of an entry of their own. */
  #readInnerResponsibilities(entry: XzufiEntry, subject: string): void {
    for (const inner of entry.element.all('zustaendigkeit')) {
      const { id, all } = readResponsibility(inner, entry, subject);
      this.#keepResponsibilities(id, all, {});
    }
  }

  #keepResponsibilities(id: string, all: readonly ReadResponsibility[], more: Readonly<Record<string, unknown>>): void {
    const ars = this.#ars;
    const wanted = all.filter(({ area }) => ars === undefined || area === '' || !isElsewhere([area], ars));
    if (wanted.length < all.length) this.#journal.noteServedElsewhere(all[0]?.service ?? '');
    this.#journal.keepResponsibilities(
      id,
      wanted.map((one) => ({ ...one, extra: JSON.stringify({ ...one.extra, ...more }) })),
    );
  }

  #delete(element: XmlElement): void {
    const written = element
      .takeAttribute('klasse')
      .toLowerCase()
      .replace(/^.*[.:]/, '');
    const kind = written.startsWith('zustaendigkeit') ? 'responsibility' : ENTRIES.get(written);
    const id = readIdentifier(element.child('id'));
    if (kind !== undefined && id) this.#journal.delete(kind, id.key);
    else
      this.#journal.collector.warn({
        code: kind === undefined ? 'value' : 'missing',
        path: ['loesche', kind === undefined ? 'klasse' : 'id'],
        value: written,
        expected: kind === undefined ? [...ENTRIES.keys()].join(' | ') : 'id',
        file: this.file,
        line: element.line,
      });
  }
}

/** Longest beginning of a text that stands for a title, in UTF-16 units. */
const MAX_SIGHT = 200;

function isTitled(service: PartialService): service is Service {
  return service.title !== undefined;
}

/** Something by which a person knows an entry again that is not read. */
function titleAtSight(element: XmlElement): string {
  const text = element.below('inhalt') ?? element.child('bezeichnung') ?? element.child('name');
  return owned((text?.text ?? '').slice(0, MAX_SIGHT).replace(/\s+/g, ' ').trim());
}
