import type { RichNode, RichText } from './types.js';

/** Deepest nesting of rich text; no real text comes near, and nothing that walks it can run out of stack. */
export const MAX_RICH_TEXT_DEPTH = 40;

/** The words of a rich text, blocks and cells apart by a line break; for search, summaries and lengths. */
export function plainText(richText: RichText): string {
  if (typeof richText === 'string') return richText;
  const parts: string[] = [];
  collect(richText, parts);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function collect(nodes: readonly RichNode[], parts: string[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') parts.push(node);
    else if (node.type === 'br') parts.push('\n');
    else {
      const inline = node.type === 'a' || node.type === 'strong' || node.type === 'em';
      if (!inline) parts.push('\n');
      collect(node.children, parts);
      if (!inline) parts.push('\n');
    }
  }
}
