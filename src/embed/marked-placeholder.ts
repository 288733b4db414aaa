import type { Placeholder } from './placeholder.js';

/** `<div data-service-finder data-catalogue="…" data-language="…">…</div>` */
export const MARK_SELECTOR = '[data-service-finder]';

/**
 * A marked element keeps its place, id and classes, and gets the finder inside. Each `data-*` that is an attribute of
 * `<service-finder>` is handed on under its own name; `undefined` where the finder is inside already.
 */
export function markedPlaceholder(marked: HTMLElement): Placeholder | undefined {
  if (marked.querySelector(':scope > service-finder')) return undefined;
  const attributes = [...marked.attributes].flatMap(({ name, value }): [string, string][] => {
    const own = name.replace(/^data-/, '');
    return own !== name && own !== 'catalogue' && finderAttributes().includes(own) ? [[own, value]] : [];
  });
  return {
    catalogue: marked.dataset['catalogue'],
    attributes,
    place: (finder) => {
      finder.append(...marked.childNodes);
      marked.append(finder);
    },
  };
}

function finderAttributes(): readonly string[] {
  const definition: object = customElements.get('service-finder') ?? {};
  return 'observedAttributes' in definition ? (definition.observedAttributes as string[]) : [];
}
