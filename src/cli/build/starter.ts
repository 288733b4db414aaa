import { relative, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileAtomically } from '../atomic-file.js';
import { EXIT, Failure } from '../failure.js';
import type { Terminal } from '../terminal.js';
import { exists } from './config-file.js';

const OWN_FILE = 'own.json';

/** Writes a first configuration and a file for the town's own rules; overwrites nothing. */
export async function writeStarter(file: string, terminal: Terminal): Promise<void> {
  const { words } = terminal;
  if (await exists(file)) throw new Failure(words.build.initExists(file), EXIT.usage);
  const schema = await schemaAddress(dirname(file));
  const config = {
    ...(schema === undefined ? {} : { $schema: schema }),
    municipality: { name: 'Musterstadt', ars: '009990001001' },
    sources: [
      {
        id: 'portal',
        name: 'Dienstleistungsportal',
        format: 'dldb',
        files: 'services.json',
        options: { locations: 'locations.json' },
      },
    ],
    own: OWN_FILE,
    output: { catalogue: 'catalogue.json', details: 'details', info: 'build-info.json' },
  };
  const own = { services: [], topics: [], pins: [], blocks: [], same: [], apart: [] };
  const ownFile = join(dirname(file), OWN_FILE);
  const files: [string, object][] = [[file, config]];
  if (!(await exists(ownFile))) files.push([ownFile, own]);
  for (const [path, content] of files)
    await writeFileAtomically(path, `${JSON.stringify(content, undefined, 2)}\n`, words);
  await terminal.result(words.build.initDone(files.map(([path]) => path)));
}

/** The schema that comes with the package, by which an editor of JSON files completes and checks. */
async function schemaAddress(folder: string): Promise<string | undefined> {
  const file = fileURLToPath(new URL('../config.schema.json', import.meta.url));
  if (!(await exists(file))) return undefined;
  const path = relative(folder, file).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}
