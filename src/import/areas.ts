/**
 * Areas by their official keys. An ARS (Amtlicher Regionalschlüssel) has 12 digits: Land 2, Regierungsbezirk 1, Kreis 2,
 * Gemeindeverband 4, Gemeinde 3; zeros at the end name the area above. An AGS has 8: Land 2, Regierungsbezirk 1, Kreis 2,
 * Gemeinde 3. (Destatis, Gemeindeverzeichnis.)
 */

const ARS_LENGTH = 12;
/** Digits down to each level: Bund, Land, Regierungsbezirk, Kreis, Gemeindeverband, Gemeinde. */
const LEVELS: readonly number[] = [0, 2, 3, 5, 9, ARS_LENGTH];

/** How an area stands to the one that is wanted. */
export type AreaRelation =
  /** It is the wanted one or one above it; the more digits, the nearer. */
  | { readonly kind: 'covers'; readonly digits: number }
  /** It is another one, or one below. */
  | { readonly kind: 'elsewhere' }
  /** The key is of another kind, and tells nothing. */
  | { readonly kind: 'unknown' };

/** The key of an area as 12 digits, where it is written as an ARS of whichever level; "" otherwise. */
export function regionalKey(written: string): string {
  const digits = written.replace(/\s+/g, '');
  if (!/^\d+$/.test(digits)) return '';
  if (digits.length === 1) return digits === '0' ? '0'.repeat(ARS_LENGTH) : '';
  return LEVELS.includes(digits.length) ? digits.padEnd(ARS_LENGTH, '0') : '';
}

/** How the area of a key stands to a wanted one. @param wanted An ARS of 12 digits. */
export function areaRelation(written: string, wanted: string): AreaRelation {
  const ars = regionalKey(written);
  if (ars !== '') {
    const digits = significantDigits(ars);
    return wanted.startsWith(ars.slice(0, digits)) ? { kind: 'covers', digits } : { kind: 'elsewhere' };
  }
  if (!/^\d{8}$/.test(written)) return { kind: 'unknown' };
  const isMunicipality = !written.endsWith('000');
  if (!isMunicipality) return areaRelation(written.slice(0, 5), wanted);
  const isWanted = wanted.startsWith(written.slice(0, 5)) && wanted.endsWith(written.slice(5));
  return isWanted ? { kind: 'covers', digits: ARS_LENGTH } : { kind: 'elsewhere' };
}

/** Whether all of the areas are known to be others than the wanted one and those above it. */
export function isElsewhere(areas: readonly string[], wanted: string): boolean {
  return areas.length > 0 && areas.every((area) => areaRelation(area, wanted).kind === 'elsewhere');
}

/** The digits of the nearest of the areas that covers the wanted one; 0 where none says. */
export function nearness(areas: readonly string[], wanted: string): number {
  return areas.reduce((nearest, area) => {
    const relation = areaRelation(area, wanted);
    return relation.kind === 'covers' ? Math.max(nearest, relation.digits) : nearest;
  }, 0);
}

function significantDigits(ars: string): number {
  return LEVELS.find((digits) => /^0*$/.test(ars.slice(digits))) ?? ARS_LENGTH;
}
