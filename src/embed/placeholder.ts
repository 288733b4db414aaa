/** Something in the page that is to become a finder. */
export interface Placeholder {
  /** Address of its catalogue as written; `undefined`: the script tag's. */
  readonly catalogue: string | undefined;
  /** Further attributes for `<service-finder>`. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Puts the finder into the page, with the placeholder's own content inside: it is seen until the finder works. */
  readonly place: (finder: HTMLElement) => void;
}
