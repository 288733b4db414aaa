/** Turns what editors can write into a page into finders, now and whenever the page gets more. */
import { allowOrigins, resolveCatalogueAddress } from '../session/catalogue-address.js';
import { FinderError } from '../session/errors.js';
import { LINK_SELECTOR, linkPlaceholder } from './link-placeholder.js';
import { MARK_SELECTOR, markedPlaceholder } from './marked-placeholder.js';
import type { ScriptTag } from './script-tag.js';

const SELECTOR = `${MARK_SELECTOR}, ${LINK_SELECTOR}`;

/** Set on a placeholder that stays as it is, with the FinderError's code, for editors who wonder. */
export const FAULT_ATTRIBUTE = 'data-service-finder-fault';

/**
 * Starts once the page is read; returns how to stop. Only catalogues of the page's own origin or of the tag's list are
 * shown: whoever may write a link or a comment into the page must not bring a catalogue of their own.
 */
export function watchPlaceholders(tag: ScriptTag): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      addedNodes.forEach((node) => {
        fill(node, tag);
      });
  });
  const start = (): void => {
    fill(document.documentElement, tag);
    observer.observe(document.documentElement, { childList: true, subtree: true });
  };
  // Whether a link is alone in its block shows only when the block has been read to its end.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
  return () => {
    document.removeEventListener('DOMContentLoaded', start);
    observer.disconnect();
  };
}

function fill(root: Node, tag: ScriptTag): void {
  if (!(root instanceof Element)) return;
  const candidates = [...(root.matches(SELECTOR) ? [root] : []), ...root.querySelectorAll(SELECTOR)];
  for (const candidate of candidates) if (candidate instanceof HTMLElement) fillOne(candidate, tag);
}

/** A fault ends here: the town's page goes on as if there were no finder, and the placeholder stays readable. */
function fillOne(candidate: HTMLElement, tag: ScriptTag): void {
  if (!candidate.isConnected || candidate.isContentEditable || candidate.closest('service-finder')) return;
  try {
    const placeholder = candidate.matches(MARK_SELECTOR)
      ? markedPlaceholder(candidate)
      : linkPlaceholder(candidate, tag.catalogue !== undefined);
    if (!placeholder) return;
    const catalogue = resolveCatalogueAddress(placeholder.catalogue ?? tag.catalogue, allowOrigins(tag.listedOrigins));
    const finder = document.createElement('service-finder');
    for (const [name, value] of placeholder.attributes) finder.setAttribute(name, value);
    finder.setAttribute('catalogue', catalogue.href);
    placeholder.place(finder);
  } catch (error) {
    candidate.setAttribute(FAULT_ATTRIBUTE, error instanceof FinderError ? error.code : String(error));
  }
}
