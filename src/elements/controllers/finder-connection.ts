import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FinderContext, FinderHost } from '../finder-context.js';

/** An element that belongs to a finder: around it, or named by `for`. */
export interface FinderPartHost extends ReactiveControllerHost, Element {
  /** Id of the finder, where the part does not stand inside it. */
  readonly for?: string | undefined;
}

// Parts may come before their finder, in any order of script and markup, so each side tells the other through here.
const finders = new Set<FinderHost>();
const connections = new Set<FinderConnection>();

/** A finder is on the page, or has another context than before: its parts connect anew. */
export function offerFinder(finder: FinderHost): void {
  finders.add(finder);
  reconnect();
}

/** A finder has left the page. */
export function withdrawFinder(finder: FinderHost): void {
  finders.delete(finder);
  reconnect();
}

function reconnect(): void {
  for (const connection of connections) connection.connect();
}

/** Keeps a part connected to its finder and draws it again at each change of the session. */
export class FinderConnection implements ReactiveController {
  readonly #host: FinderPartHost;
  #context: FinderContext | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: FinderPartHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `undefined` while there is no finder. */
  get context(): FinderContext | undefined {
    return this.#context;
  }

  hostConnected(): void {
    connections.add(this);
    this.connect();
  }

  hostDisconnected(): void {
    connections.delete(this);
    this.#use(undefined);
  }

  /** Looks for the finder again. */
  connect(): void {
    this.#use(this.#findFinder()?.context);
  }

  #use(context: FinderContext | undefined): void {
    if (context === this.#context) return;
    this.#unsubscribe?.();
    this.#context = context;
    this.#unsubscribe = context?.session.subscribe(() => {
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  #findFinder(): FinderHost | undefined {
    const { for: id } = this.#host;
    const isWanted = id ? (node: Node) => node === named(id, this.#host) : (node: Node) => isAround(node, this.#host);
    return [...finders].find(isWanted);
  }
}

/** The element with an id, from the part's own tree outwards. */
function named(id: string, part: Element): Element | null {
  const root = part.getRootNode();
  if (!(root instanceof ShadowRoot)) return document.getElementById(id);
  return root.getElementById(id) ?? named(id, root.host);
}

function isAround(finder: Node, part: Node): boolean {
  for (let at: Node | null = part; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === finder) return true;
  return false;
}
