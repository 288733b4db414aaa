/** Topics that the cells of a table name. */
import type { Topic } from '../catalogue/types.js';
import { folded } from './table/cell-values.js';
import { slugOf, uniqueIds } from './ids.js';

/** Steps of a path of topics, as offices write them: "Verkehr > Parken". */
const STEPS = /\s*(?:>|»|›|→)\s*/;
const MAX_STEPS = 6;

interface Named {
  readonly key: string;
  readonly label: string;
  readonly parent?: string;
}

/** Collects the topics of a table; each name, under its parent, is one topic whatever its case. */
export class TopicRegister {
  readonly #topics = new Map<string, Named>();

  /** Key of the topic that a value names, together with all above it. */
  add(value: string, parent?: string): string | undefined {
    let key = parent;
    for (const label of value.split(STEPS).filter(Boolean).slice(0, MAX_STEPS)) {
      const own = `${key ?? ''}\n${folded(label) || label}`;
      if (!this.#topics.has(own))
        this.#topics.set(own, { key: own, label, ...(key === undefined ? {} : { parent: key }) });
      key = own;
    }
    return key;
  }

  /** The topics with their ids, in the order in which the table names them, and the id of each key. */
  finish(): { readonly topics: readonly Topic[]; readonly ids: ReadonlyMap<string, string> } {
    const named = [...this.#topics.values()];
    const made = uniqueIds(
      named.map(({ key, label }) => ({ slug: slugOf(label), marks: [key] })),
      new Set(),
    );
    const ids = new Map(named.map(({ key }, index) => [key, made[index] ?? '']));
    const topics = named.map(({ key, label, parent }): Topic => {
      const above = parent === undefined ? undefined : ids.get(parent);
      return { id: ids.get(key) ?? '', label, ...(above === undefined ? {} : { parent: above }) };
    });
    return { topics, ids };
  }
}
