/** Bytes of a text file → text, whichever of the encodings a German office saves in. */

/** How a file was read. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding as the WHATWG registers it, or "cp850". */
  readonly encoding: string;
  /** Characters that an earlier program could not keep. */
  readonly replaced: number;
  /** Characters that an earlier program converted twice; mended here. */
  readonly mended: number;
}

/** Bytes looked at to tell encodings apart. */
const SAMPLE = 1 << 20;

/** Decodes a text file. UTF-8 and UTF-16 are known for certain; of the 8-bit encodings the one that gives German words is taken. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = wideEncoding(bytes);
  const [name, decoded] = encoding === undefined ? narrow(bytes) : [encoding, new TextDecoder(encoding).decode(bytes)];
  // A file joined of several has their byte order marks inside, where they would part words.
  const text = decoded.replaceAll('\uFEFF', '');
  const { text: mended, count } = mendDoubleEncoding(text);
  return { text: mended, encoding: name, replaced: text.split('\uFFFD').length - 1, mended: count };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: Latin text has a zero in every second byte.
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : undefined;
}

function narrow(bytes: Uint8Array): readonly [string, string] {
  try {
    return ['utf-8', new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
  } catch {
    // Not UTF-8: an 8-bit encoding, or UTF-8 with a broken place.
    const asUtf8 = new TextDecoder('utf-8').decode(bytes);
    const sample = bytes.subarray(0, SAMPLE);
    if (isMostlyUtf8(asUtf8)) return ['utf-8', asUtf8];
    const encoding = likeliest(sample);
    return [encoding, DECODERS[encoding](bytes)];
  }
}

/** Whether far more letters beyond ASCII were read than bytes could not be: a UTF-8 file that was cut, or pasted into. */
function isMostlyUtf8(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const broken = sample.split('\uFFFD').length - 1;
  const letters = [...sample.matchAll(/[\u00C0-\u024F\u2010-\u203A]/g)].length;
  return letters > broken * 4 || (broken === 1 && sample.endsWith('\uFFFD'));
}

/**
 * Bytes of ä ö ü Ä Ö Ü ß in the encodings of Windows (and ISO-8859-1), Macintosh, and of MS-DOS ("CSV (MS-DOS)" in
 * Excel's list). The one in which most of the high bytes are such letters was used.
 */
const GERMAN_LETTERS = {
  'windows-1252': [0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf],
  macintosh: [0x8a, 0x9a, 0x9f, 0x80, 0x85, 0x86, 0xa7],
  cp850: [0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1],
} as const;

function likeliest(sample: Uint8Array): keyof typeof GERMAN_LETTERS {
  const counts = new Array<number>(256).fill(0);
  for (const byte of sample) counts[byte] = (counts[byte] ?? 0) + 1;
  let best: keyof typeof GERMAN_LETTERS = 'windows-1252';
  let most = 0;
  for (const [name, letters] of Object.entries(GERMAN_LETTERS)) {
    const count = letters.reduce((sum, byte) => sum + (counts[byte] ?? 0), 0);
    if (count <= most) continue;
    best = name as keyof typeof GERMAN_LETTERS;
    most = count;
  }
  return best;
}

const DECODERS: Readonly<Record<keyof typeof GERMAN_LETTERS, (bytes: Uint8Array) => string>> = {
  'windows-1252': decodeWindows1252,
  macintosh: (bytes) => new TextDecoder('macintosh').decode(bytes),
  cp850: decodeCp850,
};

/** Windows-1252 from 0x80 to 0x9F; five of them are not assigned. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Some versions of Node decode ISO-8859-1 by this name (nodejs/node#56542), so that quotation marks and € are lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** Code page 850 from 0x80 on; no platform decodes it. */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

function decodeCp850(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    parts.push(
      Array.from(bytes.subarray(start, start + 8192), (byte) =>
        byte < 0x80 ? String.fromCharCode(byte) : (CP850[byte - 0x80] ?? ''),
      ).join(''),
    );
  return parts.join('');
}

/** "fÃ¼r", "â€ž": UTF-8 that was read as Windows-1252 and saved again. */
const DOUBLE: ReadonlyMap<string, string> = new Map(
  Array.from('äöüÄÖÜßéèáàâêëïñçøåæ§°²³€–—„“”‚‘’…•\u00A0»«', (letter) => [misread(letter), letter]),
);

function misread(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const bytes =
    code < 0x800
      ? [0xc0 | (code >> 6), 0x80 | (code & 63)]
      : [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  return decodeWindows1252(new Uint8Array(bytes));
}

function mendDoubleEncoding(text: string): { text: string; count: number } {
  // No German text has these pairs by itself; without one there is nothing to mend.
  if (!/Ã[\u0080-\u00BF\u0152-\u2122]|â€/.test(text)) return { text, count: 0 };
  let count = 0;
  const mended = text.replace(
    /[ÃÂ][\u0080-\u00BF\u0152-\u2122]|â[\u0080-\u02DC\u2010-\u2122][\u0080-\u2122]/g,
    (pair) => {
      const letter = DOUBLE.get(pair);
      if (letter === undefined) return pair;
      count += 1;
      return letter;
    },
  );
  return { text: mended, count };
}
