// The package is no ES module; loaded as one it leaves its API on the window.
import 'axe-core/axe.js';
import type Axe from 'axe-core';

declare const axe: typeof Axe;

/** Fails with every fault that axe finds in an element, shadow trees included, at WCAG 2.2 AA and good practice. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A test page has no landmarks and no main heading; the town's page has.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${JSON.stringify(target)}\n  ${failureSummary ?? ''}`),
  );
  if (faults.length > 0) throw new Error(`axe finds ${String(faults.length)} faults:\n${faults.join('\n')}`);
}
