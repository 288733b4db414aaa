import { setMaxListeners } from 'node:events';

/** The signals with which a person or a system ends a run. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** What came of work that can be stopped. */
export interface Stoppable<T> {
  readonly value: T;
  /** The signal that stopped it. */
  readonly stopped?: NodeJS.Signals;
}

/** Does work that is told to stop by a signal, so that it can put away what it has; a second one ends the process. */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Stoppable<T>> {
  const controller = new AbortController();
  // All that waits at the same time listens, and that many listeners are no leak.
  setMaxListeners(0, controller.signal);
  let stopped: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    stopped = signal;
    controller.abort();
  };
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
  try {
    const value = await work(controller.signal);
    return stopped === undefined ? { value } : { value, stopped };
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  }
}

/** Ends the process as the signal would have, so that its caller sees why. */
export function endAs(signal: NodeJS.Signals): void {
  process.kill(process.pid, signal);
}
