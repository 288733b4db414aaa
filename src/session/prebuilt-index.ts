import type { CatalogueIssue } from '../catalogue/issues.js';
import { resolveLink } from '../catalogue/links.js';
import type { Catalogue } from '../catalogue/types.js';
import { InPageEngine } from '../engines/in-page.js';
import type { AddressCheck } from './catalogue-address.js';
import { downloadJson } from './download.js';

/**
 * The engine from the index that the catalogue names, or a note for editors why that cannot be used: then the page
 * builds its own, and nobody else notices.
 * @param base Address of the catalogue.
 */
export async function loadPrebuilt(
  catalogue: Catalogue,
  base: string,
  isAllowed: AddressCheck,
  signal: AbortSignal,
): Promise<InPageEngine | CatalogueIssue | undefined> {
  const { index } = catalogue;
  if (index === undefined) return undefined;
  const refused = (reason: string): CatalogueIssue => ({
    code: 'index',
    path: ['index'],
    value: index,
    expected: `index-${reason}`,
    severity: 'warning',
  });
  try {
    const address = new URL(resolveLink(index, {}, base) ?? '');
    if (!isAllowed(address)) return refused('missing');
    const { value } = await downloadJson(address.href, isAllowed, signal);
    const engine = await InPageEngine.load(catalogue, value, signal);
    return typeof engine === 'string' ? refused(engine) : engine;
  } catch {
    signal.throwIfAborted();
    return refused('missing');
  }
}
