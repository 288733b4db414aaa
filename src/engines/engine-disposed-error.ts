/** A question to an engine that was given back already. */
export class EngineDisposedError extends Error {
  override readonly name = 'EngineDisposedError';

  constructor() {
    super('service-finder: this search engine has been disposed');
  }
}
