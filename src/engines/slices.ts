/** Long work in short turns, so that typing and scrolling are never held up. */

/**
 * How long one turn may take, in milliseconds. A turn ends with the step that crosses this mark, so on a device that is
 * four times slower there are still some 40 ms for that one step before a task counts as long (50 ms, W3C Long Tasks).
 */
const SLICE = 8;

interface WithScheduler {
  readonly scheduler?: { yield?: () => Promise<void> };
}

/** Resolves in a task of its own, after the browser had a chance to handle input and to draw. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    // Unlike a timer, a message is not held back to 4 ms after a few turns.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Runs a generator to its end, some milliseconds at a time; rejects with the signal's reason when that aborts. */
export async function runInSlices<Result>(steps: Iterator<void, Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await nextTask();
  }
}
