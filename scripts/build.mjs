/** `npm run build`: everything under dist/, the demo's catalogue and the custom-elements manifest. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { thirdPartyNotices } from './third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;

function run(label, command, ...args) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nbuild: ${label} failed.\n`);
    process.exit(1);
  }
  process.stdout.write(`build: ${label} ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return stdout;
}

rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`, { recursive: true });
process.stdout.write(run('thesaurus', bin('tsx'), 'scripts/thesaurus.mts', 'dist/thesaurus', 'dist/cli/thesaurus'));
run('report page', bin('tsx'), 'scripts/report-page.mts', 'dist/cli/report');
run('bundles', bin('rollup'), '-c', '--silent');
run('types', bin('tsc'), '-p', 'tsconfig.build.json');
run('dictionaries', bin('tsx'), 'scripts/dictionaries.mts', 'dist/i18n');
run('catalogue schema', bin('tsx'), 'scripts/catalogue-schema.mts', 'dist/catalogue.schema.json');
run('configuration schema', bin('tsx'), 'scripts/config-schema.mts', 'dist/config.schema.json');
run(
  'elements manifest',
  bin('cem'),
  'analyze',
  '--litelement',
  '--quiet',
  '--globs',
  'src/elements/**/*.ts',
  '--outdir',
  '.',
);
run('demo catalogue', process.execPath, 'demo/build-catalogue.mjs');
writeFileSync(`${root}dist/THIRD-PARTY.txt`, thirdPartyNotices());
