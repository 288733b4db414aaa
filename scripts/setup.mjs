/** Everything that `npm start` and `npm test` need, from a bare clone. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const purpose = process.argv[process.argv.indexOf('--for') + 1] ?? 'test';

const say = (message) => process.stderr.write(`setup: ${message}\n`);
function stop(message) {
  say(message);
  process.exit(1);
}
const run = (command, args, options = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    ...options,
  }).status === 0;

function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed; this is ${process.version}.`);
}

/** Installs when the lockfile is another one than at the last install, so that a pull is followed by an install. */
function needPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  const mark = `${root}node_modules/.service-finder-lock`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('installing packages (npm ci) …');
  if (!run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']))
    stop('npm ci failed; its message stands above.');
  writeFileSync(mark, lock);
}

function needChromium() {
  if (findChromium()) return;
  const help =
    'No Chromium or Chrome was found. Install one (Debian, Ubuntu: sudo apt-get install chromium; macOS, Windows: Google Chrome) or set CHROME_PATH to its program file, then run this again.';
  const mayInstall =
    process.getuid?.() === 0 && ['/usr/bin/apt-get', '/usr/bin/dpkg'].every((file) => existsSync(file));
  if (!mayInstall || process.env.SERVICE_FINDER_NO_APT) stop(help);
  say('no Chromium found; installing it (apt-get install chromium) …');
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
  const install = () =>
    run(
      'apt-get',
      ['-qq', '-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', 'chromium'],
      quiet,
    );
  if (!install() && !(run('apt-get', ['-qq', 'update'], quiet) && install())) stop(help);
  if (!findChromium()) stop(help);
}

needNode();
needPackages();
if (purpose === 'test') needChromium();
