import type { Session, SessionSnapshot } from '../../src/session/contract.js';
import { createSession, type SessionOptions } from '../../src/session/create-session.js';

/** The folder of the sessions' test data. */
export const FIXTURES = '/test/session/fixtures';
export const CATALOGUE = `${FIXTURES}/catalogue.json`;

const open: Session[] = [];

/** A started session that does not touch the address; `endSessions` ends it. */
export function started(options: Partial<SessionOptions> = {}): Session {
  const session = createSession({ catalogue: CATALOGUE, state: 'none', ...options });
  open.push(session);
  session.start();
  return session;
}

export function endSessions(): void {
  open.splice(0).forEach((session) => {
    session.dispose();
  });
}

/** Waits for the first snapshot of which this is true. */
export function until(session: Session, isSo: (snapshot: SessionSnapshot) => boolean): Promise<SessionSnapshot> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(session.snapshot)) return;
      stop();
      resolve(session.snapshot);
    };
    const stop = session.subscribe(look);
    look();
  });
}

/** The snapshot with the answer to everything that was asked until now. */
export function settled(session: Session): Promise<SessionSnapshot> {
  return until(
    session,
    ({ status, answering, answer, answeredText, query }) =>
      status === 'failed' || (status === 'ready' && !answering && answer !== undefined && answeredText === query.text),
  );
}

/** Ids of the services found. */
export const idsOf = (snapshot: SessionSnapshot): string[] => snapshot.answer?.hits.map((hit) => hit.serviceId) ?? [];

/** How often the browser has asked the server for an address. */
export function requestsFor(path: string): number {
  const { href } = new URL(path, location.href);
  return performance.getEntriesByType('resource').filter((entry) => entry.name === href).length;
}
