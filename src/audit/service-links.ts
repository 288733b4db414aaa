import { allVersions } from '../catalogue/localized-text.js';
import { fillTemplate, templateValues } from '../catalogue/links.js';
import type { ChannelKind, RichNode, Service } from '../catalogue/types.js';
import type { AuditFacts, ServiceFacts } from './facts.js';
import type { Path } from './finding.js';
import { sectionMeaning } from './section-meaning.js';

/** A link of a service with where it stands. */
export interface ServiceLink {
  /** With its template filled, else as written. */
  readonly url: string;
  readonly path: Path;
  readonly from: ChannelKind | 'section' | 'text';
  /** Whether it stands in a section for forms. */
  readonly inForms: boolean;
}

/** Every address of a service, each once, at the place that says most: channels, then links of sections, then texts. */
export function linksOf({ catalogue }: AuditFacts, { service, index }: ServiceFacts): ServiceLink[] {
  const found = new Map<string, ServiceLink>();
  for (const link of writtenLinks(service, ['services', index])) {
    const url = link.url.includes('{')
      ? fillTemplate(link.url, templateValues(catalogue, service, catalogue.language))
      : link.url;
    if (!found.has(url)) found.set(url, { ...link, url });
  }
  return [...found.values()];
}

function* writtenLinks(service: Service, path: Path): Generator<ServiceLink> {
  for (const [at, channel] of (service.channels ?? []).entries())
    if (channel.url !== undefined)
      yield { url: channel.url, path: [...path, 'channels', at, 'url'], from: channel.kind, inForms: false };
  for (const [at, section] of (service.sections ?? []).entries()) {
    const inForms = sectionMeaning(section.code) === 'forms';
    for (const [link, { url }] of (section.links ?? []).entries())
      yield { url, path: [...path, 'sections', at, 'links', link, 'url'], from: 'section', inForms };
  }
  for (const [at, section] of (service.sections ?? []).entries()) {
    const inForms = sectionMeaning(section.code) === 'forms';
    for (const { text } of section.text === undefined ? [] : allVersions(section.text, ''))
      if (typeof text !== 'string')
        for (const url of addressesIn(text))
          yield { url, path: [...path, 'sections', at, 'text'], from: 'text', inForms };
  }
}

function* addressesIn(nodes: readonly RichNode[]): Generator<string> {
  for (const node of nodes) {
    if (typeof node === 'string' || node.type === 'br') continue;
    if (node.type === 'a') yield node.href;
    yield* addressesIn(node.children);
  }
}

/** The parts of an absolute address; `undefined` for a relative one and for what is none. */
export function parseAddress(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    // Relative to a catalogue whose place the audit does not know.
    return undefined;
  }
}
