/** Reading values of a foreign JSON of which nothing is sure. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object in a field; an empty one where there is none. */
export function objectIn(parent: JsonObject, field: string): JsonObject {
  const value = parent[field];
  return isObject(value) ? value : {};
}

/** The objects of a list field; what is no object is passed over. */
export function objectsIn(parent: JsonObject, field: string): readonly JsonObject[] {
  const value = parent[field];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text field, trimmed; "" where there is none. The format writes `false` and `null` for an empty text, and some ids as numbers. */
export function textIn(parent: JsonObject, field: string): string {
  const value = parent[field];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** A number field, also one written as text. */
export function numberIn(parent: JsonObject, field: string): number | undefined {
  const text = textIn(parent, field);
  const number = text === '' ? NaN : Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** Whether a value says anything. */
export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isObject(value)) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}
