/**
 * Services as linked data (schema.org's GovernmentService, CPSV-AP's PublicService), also inside web pages, and Open
 * Referral's HSDS. Pure: texts in, catalogue and report out; contexts are never fetched.
 */
import type { Catalogue, Municipality, Office, Service } from '../../catalogue/types.js';
import { slugOf, uniqueIds } from '../ids.js';
import { isFilled, isObject } from '../json-fields.js';
import { defaultListMapping } from '../link-mapping.js';
import type { LinkMapping } from '../link-mapping.js';
import type { ImportOptions } from '../options.js';
import { endImport, IssueCollector } from '../report.js';
import type { ImportResult, LeftOut } from '../report.js';
import { TopicRegister } from '../topics.js';
import { readDocuments } from './documents.js';
import { Graph } from './node.js';
import type { Node } from './node.js';
import { readNode, titleOf } from './service.js';
import { MAPPED, SERVICE_TYPES } from './service-fields.js';

/** A file of services, decoded. */
export interface JsonLdFile {
  readonly name: string;
  readonly text: string;
}

export interface JsonLdOptions extends ImportOptions {
  /** Rules that tell links apart; default: those of the package. */
  readonly mapping?: LinkMapping;
  /** Address against which relative ones resolve. */
  readonly base?: string;
  /** BCP 47 tag of texts that name none; default "de". */
  readonly language?: string;
}

/** Makes a catalogue of one file or many. Never throws; what could not be used stands in the report. */
export function importJsonLd(files: readonly JsonLdFile[], options: JsonLdOptions = {}): ImportResult {
  return new JsonLdImport(options).run(files);
}

interface Found {
  readonly node: Node;
  readonly path: readonly (string | number)[];
  readonly title: string;
}

/** States in which HSDS says that a service is no longer given. */
const GONE: ReadonlySet<string> = new Set(['inactive', 'defunct', 'temporarily closed']);

class JsonLdImport {
  readonly #options: JsonLdOptions;
  readonly #language: string;
  readonly #collector = new IssueCollector();
  readonly #leftOut: LeftOut[] = [];
  readonly #unmapped = new Map<string, number>();
  readonly #offices = new Map<string, Office>();
  readonly #topics = new TopicRegister();

  constructor(options: JsonLdOptions) {
    this.#options = options;
    this.#language = options.language ?? 'de';
  }

  run(files: readonly JsonLdFile[]): ImportResult {
    const found = files.flatMap((file) => this.#read(file, files.length > 1 ? [file.name] : []));
    if (found.length === 0) {
      this.#collector.error({ code: 'format', path: [], value: '', expected: 'jsonld' });
      return endImport(this.#collector, { read: 0 });
    }
    const chosen = this.#choose(found);
    const ids = uniqueIds(
      chosen.map(({ node, title }) => ({
        slug: idOf(node) || slugOf(title),
        marks: [node.id, JSON.stringify(node.value)],
      })),
      new Set(),
    );
    const read = chosen.map(({ node, path }, index) => {
      this.#options.onProgress?.(index + 1, chosen.length);
      this.#countUnmapped(node);
      return readNode(node, ids[index] ?? '', path, {
        collector: this.#collector,
        mapping: this.#options.mapping ?? defaultListMapping(),
        language: this.#language,
        base: this.#options.base,
        topics: this.#topics,
        addOffice: (office) => {
          if (!this.#offices.has(office.id)) this.#offices.set(office.id, office);
        },
      });
    });
    const { topics, ids: topicIds } = this.#topics.finish();
    const services = read.map(({ service, topicKeys }): Service => {
      const own = [...new Set(topicKeys.flatMap((key) => topicIds.get(key) ?? []))];
      return own.length > 0 ? { ...service, topics: own } : service;
    });
    const municipality = this.#municipality();
    const offices = [...this.#offices.values()];
    const catalogue: Catalogue | undefined = municipality && {
      version: 1,
      municipality,
      language: this.#language,
      sources: [{ id: 'jsonld', name: 'JSON-LD' }],
      ...(topics.length > 0 ? { topics } : {}),
      ...(offices.length > 0 ? { offices } : {}),
      services,
    };
    const unmapped = [...this.#unmapped].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return endImport(this.#collector, {
      catalogue,
      read: found.length,
      leftOut: this.#leftOut,
      unmapped: Object.fromEntries(unmapped),
    });
  }

  #read({ text }: JsonLdFile, path: readonly string[]): Found[] {
    const { documents, faulty } = readDocuments(text);
    for (const script of faulty)
      this.#collector.error({ code: 'damaged', path: [...path, script], value: 'JSON', expected: 'jsonld' });
    return documents.flatMap(({ value, index }) =>
      serviceNodes(value).map((node, at): Found => ({
        node,
        path: [...path, index, 'service', at],
        title: titleOf(node, this.#language),
      })),
    );
  }

  /** Nodes that have a title and are given, each once. */
  #choose(found: readonly Found[]): Found[] {
    const known = new Set<string>();
    return found.filter(({ node, path, title }) => {
      const leaveOut = (reason: LeftOut['reason']): false => {
        this.#leftOut.push({ kind: 'service', id: node.id, title, reason });
        return false;
      };
      if (title === '') {
        this.#collector.error({ code: 'missing', path: [...path, 'name'], value: '', expected: 'string' });
        return leaveOut('faulty');
      }
      if (GONE.has(node.text('status').toLowerCase()) && this.#options.all !== true) return leaveOut('not-public');
      const key = node.id || JSON.stringify(node.value);
      if (known.has(key)) return leaveOut('duplicate');
      known.add(key);
      return true;
    });
  }

  #countUnmapped(node: Node): void {
    for (const field of node.fields)
      if (!MAPPED.has(field) && node.values(field).some(isFilled))
        this.#unmapped.set(field, (this.#unmapped.get(field) ?? 0) + 1);
  }

  #municipality(): Municipality | undefined {
    const { municipality: given = {} } = this.#options;
    const { name } = given;
    if (name !== undefined) return { ...given, name };
    this.#collector.error({ code: 'missing', path: ['municipality'], value: '', expected: 'municipality' });
    return undefined;
  }
}

/** An id of the source that files and addresses can carry; "" where it has none. */
function idOf(node: Node): string {
  const id = node.id.replace(/^.*[/#:]/, '');
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$/.test(id) ? id : '';
}

/** The services of a document: nodes of such a type, or the entries of an HSDS list. */
function serviceNodes(value: unknown): readonly Node[] {
  const graph = new Graph(value);
  const typed = graph.nodes.filter(
    ({ types, fields }) => types.some((type) => SERVICE_TYPES.has(type)) && fields.length > 2,
  );
  return typed.length > 0 ? typed : hsdsServices(graph, value);
}

/** HSDS has no types: its services stand in `services`, in a page's `contents`, in a list, or alone. */
function hsdsServices(graph: Graph, value: unknown): readonly Node[] {
  const lists = isObject(value) ? [value['services'], value['contents'], value['items']] : [value];
  const list = lists.find((candidate) => Array.isArray(candidate)) as readonly unknown[] | undefined;
  const entries = new Set<unknown>(list ?? (isObject(value) ? [value] : []));
  return graph.nodes.filter(
    (node) =>
      entries.has(node.value) &&
      (list !== undefined || node.fields.includes('organization_id') || node.fields.includes('organization')),
  );
}
