/**
 * The part of Papa Parse that is used. Its published types name the DOM's and Node's, neither of which the core may see.
 */
declare module 'papaparse' {
  interface ParseOptions {
    readonly delimiter: string;
    readonly newline: string;
    readonly quoteChar: string;
    /** Rows to read; 0 reads all. */
    readonly preview?: number;
  }
  interface ParseFault {
    readonly code: string;
    readonly row?: number;
  }
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly ParseFault[];
    /** `cursor`: where reading ended, in UTF-16 units. */
    readonly meta: { readonly cursor: number };
  }
  const papa: { parse(text: string, options: ParseOptions): Parsed };
  export default papa;
}
