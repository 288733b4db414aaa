/** What a process answers to its caller. */
export const EXIT = { fine: 0, findings: 1, usage: 2, unreadable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An end that the user can do something about: one sentence, no stack trace. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    /** The sentence, in the user's language. */
    readonly sentence: string,
    readonly exitCode: ExitCode,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}

/** The system's name of an error ("ENOENT"); "" where it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
