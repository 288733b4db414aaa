import { html, type TemplateResult } from 'lit';
import type { RichNode, RichText } from '../../catalogue/types.js';
import { heading } from './heading.js';

/** The absolute address of a link, `undefined` where it may not become one. */
type Resolve = (href: string) => string | undefined;

/**
 * Rich text as elements; nothing in it is ever read as HTML.
 * @param level Level of the headings inside.
 */
export function richText(text: RichText, level: number, resolve: Resolve): unknown {
  if (typeof text !== 'string') return text.map((node) => renderNode(node, level, resolve));
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => html`<p>${line}</p>`);
}

function renderNode(node: RichNode, level: number, resolve: Resolve): TemplateResult | string {
  if (typeof node === 'string') return node;
  if (node.type === 'br') return html`<br />`;
  const children: unknown = node.children.map((child) => renderNode(child, level, resolve));
  switch (node.type) {
    case 'a':
      return link(resolve(node.href), children);
    case 'h':
      return heading(level, children);
    case 'p':
      return html`<p>${children}</p>`;
    case 'ul':
      return html`<ul>
        ${children}
      </ul>`;
    case 'ol':
      return html`<ol>
        ${children}
      </ol>`;
    case 'li':
      return html`<li>${children}</li>`;
    case 'strong':
      return html`<strong>${children}</strong>`;
    case 'em':
      return html`<em>${children}</em>`;
    case 'table':
      return html`<table>
        ${children}
      </table>`;
    case 'tr':
      return html`<tr>
        ${children}
      </tr>`;
    case 'th':
      return html`<th>${children}</th>`;
    case 'td':
      return html`<td>${children}</td>`;
  }
}

/** A link, or its words alone where the address may not become one. */
export function link(url: string | undefined, content: unknown): TemplateResult {
  return url === undefined ? html`${content}` : html`<a href=${url}>${content}</a>`;
}
