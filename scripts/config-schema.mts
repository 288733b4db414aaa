/** Writes the JSON Schema of `service-finder.config.json`: `tsx scripts/config-schema.mts [OUT_FILE]`. */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { richNode } from '../src/catalogue/schema.js';
import { configSchema } from '../src/joining/config-schema.js';

const schema = toJsonSchema(configSchema, {
  // Draft 7 is the one that editors of JSON files check by.
  target: 'draft-07',
  typeMode: 'input',
  definitions: { richNode },
});
const { $schema, ...rest } = schema;
const title = 'Configuration of service-finder build';
const description = 'Sources, own rules and outputs of a municipality’s catalogue.';
const json = `${JSON.stringify({ $schema, title, description, ...rest }, undefined, 2)}\n`;

const [out] = process.argv.slice(2);
if (out === undefined) process.stdout.write(json);
else writeFileSync(out, json);
