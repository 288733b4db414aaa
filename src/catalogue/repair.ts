/** Takes faulty parts out of an entry, so that one wrong field does not cost a citizen the whole service. */

export type Path = readonly (string | number)[];

/**
 * The part that goes for a fault at a path: an entry of a list, else the field. `undefined` where the entry cannot be
 * used without it.
 * @param required Fields without which there is no entry, "municipality.name" for a field of one of `opened`.
 * @param opened Fields whose own fields go one by one.
 */
export function dispensablePart(path: Path, required: readonly string[], opened: readonly string[]): Path | undefined {
  const [field = '', inner] = path;
  const isOpened = opened.includes(String(field));
  const part = isOpened || typeof inner === 'number' ? path.slice(0, 2) : path.slice(0, 1);
  const isRequired = part.length === 0 || required.includes(part.join('.')) || required.includes(String(field));
  return isRequired || (isOpened && part.length < 2) ? undefined : part;
}

/** A copy without the parts, which have one or two steps. */
export function withoutParts(
  entry: Readonly<Record<string, unknown>>,
  parts: readonly Path[],
): Record<string, unknown> {
  const copy = { ...entry };
  for (const [field = '', inner] of parts) {
    const value = entry[field];
    if (inner === undefined || typeof value !== 'object' || value === null) Reflect.deleteProperty(copy, field);
    else {
      if (copy[field] === value) copy[field] = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
      Reflect.deleteProperty(copy[field] as object, inner);
    }
  }
  // Deleting leaves holes in lists, which are no values.
  for (const [field, value] of Object.entries(copy)) if (Array.isArray(value)) copy[field] = Object.values(value);
  return copy;
}
