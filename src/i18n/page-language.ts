/** Which language an element should speak, read from the page around it. */
import { BUILT_IN_LANGUAGE } from './translator.js';

let documentLanguage: string | undefined;

/**
 * The document's language as it was when first asked for, at the latest by the first finder. Later changes of
 * `<html lang>` are passed over: translation tools rewrite it, and a finder that followed would change its words while
 * the tool translates them too.
 */
export function rememberDocumentLanguage(): string | undefined {
  documentLanguage ??= wellFormed(document.documentElement.lang);
  return documentLanguage;
}

/**
 * The BCP 47 tag for an element: its `language` attribute, else the closest `lang` around it, through shadow hosts too,
 * else the document's, else German. A tag that is not well-formed is passed over, "de_AT" is read as "de-AT".
 */
export function pageLanguage(element: Element): string {
  return (
    wellFormed(element.getAttribute('language')) ??
    closestLanguage(element) ??
    rememberDocumentLanguage() ??
    BUILT_IN_LANGUAGE
  );
}

function closestLanguage(element: Element): string | undefined {
  for (let at: Element | null = element; at; at = parentAcrossShadow(at)) {
    const language = at === document.documentElement ? undefined : wellFormed(at.getAttribute('lang'));
    if (language !== undefined) return language;
  }
  return undefined;
}

function parentAcrossShadow(element: Element): Element | null {
  const parent = element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

function wellFormed(tag: string | null): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    // Not a tag: as good as none, the next place is asked.
    return undefined;
  }
}
