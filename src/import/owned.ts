/**
 * A text that holds nothing but itself. A part of a longer text keeps the whole of it in memory (V8's sliced strings),
 * so what is kept of a source beyond its entry is copied: of 5,000 services, their titles alone held 72 MB.
 */
export function owned(text: string): string {
  // Joining makes a new text, and the cut that follows refers to that one.
  return ` ${text}`.slice(1);
}
