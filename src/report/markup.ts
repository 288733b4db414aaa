/**
 * HTML as a value that only `element` and `document` can make: whatever stands in a catalogue goes in as text and is
 * escaped there, so no caller can forget it.
 */
import { isAllowedLink } from '../catalogue/links.js';

const SECRET = Symbol('markup');

/** A piece of finished HTML. */
export interface Markup {
  readonly [SECRET]: string;
}
/** What may stand inside an element: text, markup, lists of both; `undefined` and `false` leave nothing. */
export type Content = string | number | Markup | false | undefined | readonly Content[];
/** `true` is an attribute without a value; `undefined` and `false` leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const VOID: ReadonlySet<string> = new Set(['br', 'input', 'wbr']);
/** Attributes through which a page could act, load or change its looks: no element of a report needs them. */
const FORBIDDEN = /^(?:on|style$|src|srcdoc$|action$|formaction$|data$|xlink)/i;
const NAME = /^[a-z][a-z0-9-]*$/i;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What HTML does not allow as text: control characters, halves of characters, non-characters. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** Text as it may stand between tags and inside attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(NO_TEXT, '\uFFFD').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** One element. Addresses go through `link`. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  if (!NAME.test(name) || ['script', 'style'].includes(name))
    throw new TypeError(`Not an element of a report: ${name}`);
  const written = Object.entries(attributes).map(([attribute, value]) => {
    if (value === undefined || value === false) return '';
    const isForeign = attribute === 'href' && !/^#[\w-]+$/.test(String(value));
    if (!NAME.test(attribute) || FORBIDDEN.test(attribute) || isForeign)
      throw new TypeError(`Not an attribute of a report: ${attribute}`);
    return value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(String(value))}"`;
  });
  return made(`<${name}${written.join('')}>${VOID.has(name) ? '' : `${contentOf(content)}</${name}>`}`);
}

/** A link to a page on the web; the text alone where the address is no https or http one. */
export function link(url: string | undefined, attributes: Attributes, ...content: readonly Content[]): Markup {
  if (url === undefined || !isAllowedLink(url) || !/^https?:\/\//i.test(url))
    return element('span', attributes, ...content);
  const { [SECRET]: inner } = element('span', attributes, ...content);
  const address = `<a href="${escapeHtml(url)}" rel="noreferrer noopener"`;
  return made(inner.replace(/^<span/, () => address).replace(/<\/span>$/, '</a>'));
}

/** A whole document. Style and script come from this project, and only their hashes may run. */
export function page(
  language: string,
  title: string,
  assets: { readonly style: string; readonly script: string; readonly policy: string },
  ...body: readonly Content[]
): string {
  for (const asset of [assets.style, assets.script])
    if (/<(?:\/(?:script|style)|!--)/i.test(asset))
      throw new TypeError('The report’s own files would break out of their element.');
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(assets.policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${assets.style}</style>`,
    '</head>',
    `<body>${contentOf(body)}`,
    `<script>${assets.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function made(html: string): Markup {
  return { [SECRET]: html };
}

function contentOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string' || typeof content === 'number') return escapeHtml(String(content));
  if (SECRET in content) return content[SECRET];
  return content.map(contentOf).join('');
}
