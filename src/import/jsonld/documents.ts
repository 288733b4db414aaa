/** The JSON values of a file: the file itself, or the JSON-LD inside a web page. */
import { Token, Tokenizer, TokenizerMode } from 'parse5';

/** A value, with its number where a page has several. */
export interface JsonDocument {
  readonly value: unknown;
  readonly index: number;
}

export interface ReadDocuments {
  readonly documents: readonly JsonDocument[];
  /** Scripts of a page that are no JSON, by their number; the file as a whole is 0. */
  readonly faulty: readonly number[];
}

const JSON_LD = /^\s*application\/(?:ld\+)?json\b/i;

export function readDocuments(text: string): ReadDocuments {
  const isPage = /^\s*</.test(text);
  const scripts = isPage ? scriptsOf(text) : [text];
  const documents: JsonDocument[] = [];
  const faulty: number[] = [];
  for (const [index, script] of scripts.entries())
    try {
      documents.push({ value: JSON.parse(script) as unknown, index });
    } catch {
      // Told by its number; the other scripts of the page are still read.
      faulty.push(index);
    }
  return { documents, faulty };
}

/** Content of every `<script type="application/ld+json">`. */
function scriptsOf(html: string): string[] {
  const scripts: string[] = [];
  let open: string[] | undefined;
  const nothing = (): void => undefined;
  const text = ({ chars }: Token.CharacterToken): void => {
    open?.push(chars);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(token) {
        if (token.tagName !== 'script') return;
        tokenizer.state = TokenizerMode.SCRIPT_DATA;
        if (JSON_LD.test(Token.getTokenAttr(token, 'type') ?? '')) open = [];
      },
      onEndTag(token) {
        if (token.tagName !== 'script' || !open) return;
        scripts.push(open.join(''));
        open = undefined;
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  );
  tokenizer.write(html, true);
  // A page that is cut off inside a script: what is there may still be whole.
  if (open) scripts.push(open.join(''));
  return scripts;
}
