/** What of Valibot the check of catalogues never runs: see slim-package.mjs. */
import { slimPackage } from './slim-package.mjs';

export const slimValibot = () =>
  slimPackage({
    file: /valibot[\\/]dist[\\/]index\.(mjs|js)$/,
    // No schema of src/catalogue/schema.ts is asynchronous or stands in for what it refuses.
    values: { async: false, fallback: undefined, reference: undefined, lang: undefined, origin: undefined },
  });
