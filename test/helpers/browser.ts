import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

/** Presses keys one after the other, as a keyboard does. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}

export async function viewport(width: number, height = 800): Promise<void> {
  await executeServerCommand('finder-viewport', { width, height });
}

/** Whether the page is used with a finger. */
export async function touch(isTouch: boolean): Promise<void> {
  await executeServerCommand('finder-touch', { isTouch });
}

/** Sets media features ("prefers-color-scheme", "forced-colors" …) for this page; none resets them. */
export async function media(features: Readonly<Record<string, string>> = {}): Promise<void> {
  await executeServerCommand(
    'finder-media',
    Object.entries(features).map(([name, value]) => ({ name, value })),
  );
}

export async function collectGarbage(): Promise<void> {
  await executeServerCommand('finder-collect-garbage');
}

/** How many exposed elements have a role and an accessible name. */
export async function countRole(role: string, name: string): Promise<number> {
  const { result } = await executeServerCommand<{ result: number }, { role: string; name: string }>(
    'finder-count-role',
    { role, name },
  );
  return result;
}

/** Waits until something is so; fails after three seconds with the words that say what was waited for. */
export async function until(what: string, isSo: () => unknown): Promise<void> {
  const end = performance.now() + 3000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** An element's words without the spaces of its markup. */
export const words = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
