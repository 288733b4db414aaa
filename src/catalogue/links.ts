/** Which addresses may become links, and how deep-link templates are filled. */
import type { Catalogue, Service } from './types.js';

/** Schemes that may become a link; everything else ("javascript:", "data:" …) never does. */
export const ALLOWED_SCHEMES: readonly string[] = ['https:', 'http:', 'mailto:', 'tel:'];

/** The placeholders of a deep-link template. */
export const PLACEHOLDERS = ['ars', 'leika', 'lang', 'serviceId'] as const;
/** Those of `municipality.feedback`, which alone is told what was typed. */
export const FEEDBACK_PLACEHOLDERS = [...PLACEHOLDERS, 'query'] as const;
export type Placeholder = (typeof FEEDBACK_PLACEHOLDERS)[number];
export type TemplateValues = Readonly<Partial<Record<Placeholder, string>>>;

/** Browsers drop tabs, line breaks and leading control characters before they read the scheme ("java\nscript:"). */
const IGNORED_BY_BROWSERS = /^[\p{Cc} ]+|[\t\n\r]+/gu;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether an address is relative or has an allowed scheme, read as a browser reads it. */
export function isAllowedLink(url: string): boolean {
  const scheme = SCHEME.exec(url.replace(IGNORED_BY_BROWSERS, ''));
  return scheme === null || ALLOWED_SCHEMES.includes(scheme[0].toLowerCase());
}

/** The names in `{…}` that are none of these placeholders. */
export function unknownPlaceholders(template: string, known: readonly string[] = PLACEHOLDERS): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '').filter((name) => !known.includes(name));
}

/**
 * What fills the templates of a service, or of the catalogue itself.
 * @param language BCP 47 tag of the reader.
 */
export function templateValues(
  { municipality: { ars } }: Catalogue,
  service: Pick<Service, 'id' | 'leika'> | undefined,
  language: string,
): TemplateValues {
  const [leika] = service?.leika ?? [];
  return {
    lang: language,
    ...(service && { serviceId: service.id }),
    ...(ars && { ars }),
    ...(leika && { leika }),
  };
}

/** Fills a template with percent-encoded values; a placeholder without a value becomes empty. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(/\{(ars|leika|lang|serviceId|query)\}/g, (_all, name: Placeholder) =>
    percentEncoded(values[name] ?? ''),
  );
}

/** Any text as a part of an address. */
export function percentEncoded(text: string): string {
  // Half of a character cannot be encoded, and throws.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/**
 * The address to put into a link, absolute; `undefined` where it may not become one.
 * @param base Address against which a relative one resolves: the catalogue's.
 */
export function resolveLink(template: string, values: TemplateValues, base: string): string | undefined {
  let resolved: URL;
  try {
    resolved = new URL(fillTemplate(template, values), base);
  } catch {
    // Not an address at all: the caller shows the text without a link, and the audit names it.
    return undefined;
  }
  return ALLOWED_SCHEMES.includes(resolved.protocol) ? resolved.href : undefined;
}
