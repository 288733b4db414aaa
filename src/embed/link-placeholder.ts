import { parseAddress } from '../session/catalogue-address.js';
import type { Placeholder } from './placeholder.js';

/** A link that ends so and stands alone in its block survives every CMS's sanitiser, where elements and `data-*` do not. */
export const LINK_SELECTOR = 'a[href$="#service-finder"]';

/** Blocks in which a lone link may stand for a finder. Not list items: a menu's link to the finder's page stays a link. */
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'BLOCKQUOTE', 'FIGURE', 'TD', 'BODY']);
/** What editors wrap around a link's words. */
const WRAPPERS = new Set(['STRONG', 'B', 'EM', 'I', 'U', 'SPAN', 'SMALL', 'FONT']);
const MENUS = 'nav, menu, footer, [role="navigation"], [role="menu"]';

/**
 * The link's address is the catalogue where it leads to a ".json"; else it leads to a page for visitors without
 * scripts, and the catalogue is the script tag's. `undefined` where it is an ordinary link.
 * @param hasCatalogue Whether the script tag names a catalogue.
 */
export function linkPlaceholder(link: HTMLElement, hasCatalogue: boolean): Placeholder | undefined {
  const address = parseAddress(link.getAttribute('href') ?? '', document.baseURI);
  if (!address || isOnThisPage(address) || link.closest(MENUS)) return undefined;
  const isCatalogue = address.pathname.toLowerCase().endsWith('.json');
  const whole = outermostAlone(link);
  if (!whole || !(isCatalogue || hasCatalogue)) return undefined;
  return {
    catalogue: isCatalogue ? address.href : undefined,
    attributes: [],
    place: (finder) => {
      whole.replaceWith(finder);
      finder.append(whole);
    },
  };
}

/** "#service-finder" on its own page jumps to the finder. */
function isOnThisPage({ origin, pathname, search }: URL): boolean {
  return origin === location.origin && pathname === location.pathname && search === location.search;
}

/** The link with what is wrapped around it inside its block; `undefined` where more stands in the block. */
function outermostAlone(link: HTMLElement): Element | undefined {
  let whole: Element = link;
  while (isAlone(whole) && WRAPPERS.has(parentTag(whole))) whole = whole.parentElement ?? whole;
  return isAlone(whole) && BLOCKS.has(parentTag(whole)) ? whole : undefined;
}

function parentTag({ parentElement }: Element): string {
  return parentElement?.tagName ?? '';
}

/** Whether nothing but white space and line breaks stands beside an element; editors leave both behind. */
function isAlone(element: Element): boolean {
  return [...(element.parentNode?.childNodes ?? [])].every(
    (node) =>
      node === element ||
      node instanceof Comment ||
      node instanceof HTMLBRElement ||
      (node instanceof Text && !node.data.trim()),
  );
}
