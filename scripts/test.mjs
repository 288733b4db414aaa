/** `npm test`: every check in order, and one line at the end with how many passed and failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'service-finder-test-'));
const steps = [
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'build', script: 'build' },
  { name: 'size', script: 'size' },
  { name: 'unit tests', script: 'unit', counts: true },
  { name: 'browser tests', script: 'browser', counts: true },
];

let passed = 0;
let failed = 0;
const broken = [];
for (const { name, script, counts } of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const count = join(scratch, `${script}.json`);
  const env = { ...process.env, ...(counts ? { SERVICE_FINDER_COUNT: count } : {}) };
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  });
  const counted = counts && existsSync(count) ? JSON.parse(readFileSync(count, 'utf8')) : undefined;
  if (counted) {
    passed += counted.passed;
    failed += counted.failed;
  }
  // A step without tests of its own counts as one; so does a runner that broke without a failed test to show.
  if (status !== 0 && !counted?.failed) failed += 1;
  else if (!counted) passed += 1;
  if (status !== 0) broken.push(name);
  if (status !== 0 && script === 'build') break;
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(broken.length > 0 ? `\nfailed: ${broken.join(', ')}\n` : '\nall steps passed\n');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
