/** What of Lit our elements never run: see slim-package.mjs. */
import { slimPackage } from './slim-package.mjs';

export const slimLit = () =>
  slimPackage({
    file: /@lit[\\/]reactive-element[\\/]reactive-element\.js$/,
    // Properties that are written to attributes, or read from them by rules of their own; decorators; polyfills.
    values: {
      reflect: false,
      useDefault: false,
      wrapped: false,
      state: false,
      noAccessor: false,
      converter: undefined,
      hasChanged: undefined,
      reactiveElementPolyfillSupport: undefined,
    },
  });
