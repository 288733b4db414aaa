/**
 * How often the right service is among the first, for us and for the peers, in one run:
 *   npm run bench:relevance -- CATALOGUE.json GOLD.jsonl
 * GOLD has one {"q", "gold": [ids], "kind"} a line; an empty gold means that nothing should be found. Only hits that are
 * not shown as less certain count.
 */
import { readFileSync } from 'node:fs';
import { builders, readCatalogue, thesauri } from './engines.mjs';

interface Gold {
  readonly q: string;
  readonly gold: readonly string[];
}

const [catalogueFile, goldFile] = process.argv.slice(2);
if (catalogueFile === undefined || goldFile === undefined) {
  process.stdout.write('skipped: give a catalogue and a file of golden queries\n');
  process.exit(0);
}
const catalogue = readCatalogue(catalogueFile);
const golden = readFileSync(goldFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Gold);
const positive = golden.filter(({ gold }) => gold.length > 0);
const negative = golden.filter(({ gold }) => gold.length === 0);

const rows = Object.entries(builders(thesauri())).map(([name, build]) => {
  const engine = build(catalogue);
  const strong = (query: string): readonly string[] => {
    const { ids, weak } = engine(query);
    return ids.slice(0, ids.length - weak);
  };
  const hit = (first: number): number =>
    positive.filter(({ q, gold }) =>
      strong(q)
        .slice(0, first)
        .some((id) => gold.includes(id)),
    ).length / positive.length;
  const noise = negative.length === 0 ? 0 : negative.filter(({ q }) => strong(q).length > 0).length / negative.length;
  const percent = (share: number): string => (share * 100).toFixed(1);
  return [
    name,
    { 'hit@1': percent(hit(1)), 'hit@3': percent(hit(3)), 'hit@5': percent(hit(5)), noise: percent(noise) },
  ] as const;
});
process.stdout.write(`${String(catalogue.services.length)} services, ${String(golden.length)} queries, per cent\n`);
console.table(Object.fromEntries(rows));
