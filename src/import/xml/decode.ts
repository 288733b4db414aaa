/** From the bytes of an XML file to its text, in whatever encoding it says or shows. */

/** What a decoder reports beside the text; never more than once a file. */
export type EncodingFault =
  /** The declaration names an encoding that nothing here reads; the text is read as UTF-8. */
  | { readonly kind: 'unknown'; readonly encoding: string }
  /** Bytes that the encoding does not have; they are read as Windows-1252, or replaced by U+FFFD where UTF-8 came before. */
  | { readonly kind: 'bytes'; readonly encoding: string };

/** Longest beginning in which the XML declaration is looked for, in bytes. */
const DECLARATION_BYTES = 512;

/** Decodes a file chunk by chunk. Appendix F of XML 1.0: byte order mark first, then the declaration, then UTF-8. */
export class XmlDecoder {
  readonly #onFault: (fault: EncodingFault) => void;
  #head: Uint8Array | undefined = new Uint8Array(0);
  #decode: (chunk: Uint8Array, isLast: boolean) => string = () => '';

  constructor(onFault: (fault: EncodingFault) => void) {
    this.#onFault = onFault;
  }

  /** The text of the next bytes. */
  write(chunk: Uint8Array): string {
    return this.#next(chunk, false);
  }

  /** The text of what is still held back. */
  end(): string {
    return this.#next(new Uint8Array(0), true);
  }

  #next(chunk: Uint8Array, isLast: boolean): string {
    if (this.#head === undefined) return this.#decode(chunk, isLast);
    const head = joined(this.#head, chunk);
    if (head.length < DECLARATION_BYTES && !isLast) {
      this.#head = head;
      return '';
    }
    this.#head = undefined;
    const encoding = encodingOf(head);
    this.#decode = this.#decoderOf(encoding);
    return this.#decode(head, isLast);
  }

  #decoderOf(encoding: string): (chunk: Uint8Array, isLast: boolean) => string {
    if (/^utf-?8$/i.test(encoding)) return this.#utf8();
    try {
      const decoder = new TextDecoder(encoding);
      return (chunk, isLast) => decoder.decode(chunk, { stream: !isLast });
    } catch {
      // No such encoding: most probably it is a slip in the declaration, and the bytes are UTF-8 all the same.
      this.#onFault({ kind: 'unknown', encoding });
      return this.#utf8();
    }
  }

  /** UTF-8 that says so where it is none: Windows-1252 under a wrong declaration is the usual slip of offices. */
  #utf8(): (chunk: Uint8Array, isLast: boolean) => string {
    const strict = new TextDecoder('utf-8', { fatal: true });
    let lenient: InstanceType<typeof TextDecoder> | undefined;
    let held: Uint8Array = new Uint8Array(0);
    let isAscii = true;
    return (chunk, isLast) => {
      if (lenient) return lenient.decode(chunk, { stream: !isLast });
      const bytes = joined(held, chunk);
      const end = isLast ? bytes.length : completeLength(bytes);
      held = bytes.subarray(end);
      const complete = bytes.subarray(0, end);
      try {
        const text = strict.decode(complete);
        isAscii &&= text.length === complete.length;
        return text;
      } catch {
        // Told to the caller; which of the two it is shows in what came before.
        this.#onFault({ kind: 'bytes', encoding: 'utf-8' });
        lenient = new TextDecoder(isAscii ? 'windows-1252' : 'utf-8');
        return lenient.decode(bytes, { stream: !isLast });
      }
    };
  }
}

/** The encoding's name: by byte order mark, by the shape of the first characters, by the declaration. */
function encodingOf(head: Uint8Array): string {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, DECLARATION_BYTES));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(start)?.[1] ?? 'utf-8';
  // A declaration in single bytes cannot stand in a file of two-byte characters: somebody stored it anew.
  return /^(utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(declared) ? 'utf-8' : declared;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** How many of the bytes are whole UTF-8 characters: all but the beginning of one at the end. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
