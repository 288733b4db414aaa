import type { Channel, LocalizedText } from '../../catalogue/types.js';
import { owned } from '../owned.js';
import type { XzufiEntry } from './entry.js';
import type { Identifier } from './identifiers.js';
import { DEFAULT_LANGUAGE, localized } from './languages.js';
import { oneLine, readPlainTexts } from './texts.js';
import { titleForMessages } from './classification.js';

/** An Onlinedienst before it is joined to its services. */
export interface ReadOnlinedienst {
  readonly id: string;
  readonly title: string;
  readonly channels: readonly Channel[];
  readonly extra: Readonly<Record<string, unknown>>;
  readonly unmapped: ReadonlySet<string>;
}

/** One channel for each address; an address given for several languages is usable in each of them. */
export function readOnlinedienst(entry: XzufiEntry, id: Identifier): ReadOnlinedienst {
  const { element } = entry;
  const names = readPlainTexts(element.all('bezeichnung'), entry);
  const trustLevel = readTrustLevel(entry);
  const links = new Map<string, { labels: Map<string, string>; languages: Set<string> }>();
  for (const link of element.all('link')) {
    const target = link.child('link') ?? link.child('uri') ?? link;
    const url = entry.address(target);
    if (url === undefined) continue;
    const known = links.get(url) ?? { labels: new Map<string, string>(), languages: new Set<string>() };
    links.set(url, known);
    const isNamed = link.attribute('languageCode') !== '';
    const language = entry.languages.of(link);
    if (isNamed) known.languages.add(language);
    const label = oneLine(link.take('titel'));
    if (label !== '') known.labels.set(language, label);
  }
  const spoken = element
    .all('sprachversion')
    .map((version) => version.take('languageCode'))
    .filter((code) => code !== '')
    .map((code) => entry.languages.tag(code, element));
  const channels = [...links].map(([url, { labels, languages }]) =>
    channelOf(
      url,
      localized(labels.size > 0 ? labels : names),
      [...(languages.size > 0 ? languages : new Set(spoken))],
      trustLevel,
    ),
  );
  const { extra, unmapped } = entry.remainder();
  // Where links have names of their own, the online service's is that of none of them.
  const isUnused = [...links.values()].some(({ labels }) => labels.size > 0) && names.size > 0;
  const bezeichnung = isUnused ? { bezeichnung: localized(names) } : {};
  return { id: id.key, title: owned(titleForMessages(names)), channels, extra: { ...bezeichnung, ...extra }, unmapped };
}

function channelOf(
  url: string,
  label: LocalizedText | undefined,
  languages: readonly string[],
  trustLevel: string | undefined,
): Channel {
  const isOnlyGerman = languages.length === 1 && languages[0] === DEFAULT_LANGUAGE;
  return {
    kind: 'online',
    url,
    ...(label === undefined ? {} : { label }),
    ...(languages.length > 0 && !isOnlyGerman ? { languages } : {}),
    ...(trustLevel === undefined ? {} : { trustLevel }),
  };
}

/** `vertrauensniveau`, two digits; it stays in `extra` too, since it is the service's or the online service's own. */
export function readTrustLevel({ element }: XzufiEntry): string | undefined {
  const written = element.child('vertrauensniveau');
  const code = (written?.child('code') ?? written)?.text.trim() ?? '';
  if (!/^\d{2}$/.test(code)) return undefined;
  return code;
}
