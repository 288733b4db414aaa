/**
 * Joins the demo town's source files (`demo/catalogue/*.json`) into what a page loads:
 * `OUT/catalogue.json` without sections and offices, and one `OUT/details/{serviceId}.json` a service with both.
 *
 * Usage: node demo/build-catalogue.mjs [OUT_FOLDER]      (default: demo/generated)
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const demoFolder = dirname(fileURLToPath(import.meta.url));
const sourceFolder = join(demoFolder, 'catalogue');
const HEAD_FILE = 'head.json';

const readJson = (name) => JSON.parse(readFileSync(join(sourceFolder, name), 'utf8'));

/** All services in the order of the source files' names, so that every run writes the same bytes. */
function readServices() {
  const names = readdirSync(sourceFolder).filter((name) => name.endsWith('.json') && name !== HEAD_FILE);
  return names.sort().flatMap((name) => readJson(name).services);
}

/** The offices that a service or one of its channels names; an unknown one stops the build, as no later check sees it. */
function officesOf(service, officesById) {
  const ids = new Set([
    ...(service.offices ?? []),
    ...(service.channels ?? []).flatMap(({ office }) => (office === undefined ? [] : [office])),
  ]);
  return [...ids].map((id) => {
    const office = officesById.get(id);
    if (!office) throw new Error(`demo/catalogue: service "${service.id}" names the unknown office "${id}".`);
    return office;
  });
}

function build(outFolder) {
  const { offices, ...head } = readJson(HEAD_FILE);
  const officesById = new Map(offices.map((office) => [office.id, office]));
  const services = readServices();
  const detailsFolder = join(outFolder, dirname(head.details));
  // Details of a service that was removed or renamed must not be served on.
  rmSync(detailsFolder, { recursive: true, force: true });
  mkdirSync(detailsFolder, { recursive: true });

  const lean = services.map((service) => {
    const { sections, ...searchable } = service;
    const details = { id: service.id, sections: sections ?? [], offices: officesOf(service, officesById) };
    const file = head.details.replace('{serviceId}', encodeURIComponent(service.id));
    writeFileSync(join(outFolder, file), `${JSON.stringify(details)}\n`);
    return searchable;
  });
  const opening = JSON.stringify({ ...head, services: [] }).slice(0, -']}'.length);
  const lines = lean.map((service) => JSON.stringify(service)).join(',\n');
  writeFileSync(join(outFolder, 'catalogue.json'), `${opening}\n${lines}\n]}\n`);
  return services.length;
}

const outFolder = resolve(process.argv[2] ?? join(demoFolder, 'generated'));
const count = build(outFolder);
process.stderr.write(`${String(count)} services → ${outFolder}\n`);
