/** What all events of the finder share: they bubble, and cross the borders of shadow trees. */
export abstract class FinderEvent extends Event {
  constructor(name: `service-finder-${string}`, cancelable = false) {
    super(name, { bubbles: true, composed: true, cancelable });
  }
}
