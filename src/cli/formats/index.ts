import { catalogue } from './catalogue.js';
import { csv } from './csv.js';
import { dldb } from './dldb.js';
import { fim } from './fim.js';
import type { ImportFormat } from './format.js';
import { html } from './html.js';
import { jsonld } from './jsonld.js';
import { pvog } from './pvog.js';
import { xlsx } from './xlsx.js';
import { xzufi } from './xzufi.js';

/** Every format that can be read, in the order of the help; `import` and `build` know the same ones. */
export const FORMATS: readonly ImportFormat[] = [dldb, xzufi, pvog, fim, csv, xlsx, jsonld, html, catalogue];
