/** Writes the JSON Schema of a catalogue, made from the runtime schema: `tsx scripts/catalogue-schema.mts [OUT_FILE]`. */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogueSchema, richNode } from '../src/catalogue/schema.js';

const schema = toJsonSchema(catalogueSchema, {
  // Draft 7 is the one that editors of JSON files check by.
  target: 'draft-07',
  // A finder reads a catalogue whose language is left out.
  typeMode: 'input',
  definitions: { richNode },
});
const { $schema, ...rest } = schema;
const title = 'Catalogue of municipal services';
const description = 'The file that service-finder searches, version 1.';
const json = `${JSON.stringify({ $schema, title, description, ...rest }, undefined, 2)}\n`;

const [out] = process.argv.slice(2);
if (out === undefined) process.stdout.write(json);
else writeFileSync(out, json);
