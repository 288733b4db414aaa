/** `npm start`: builds what is missing and serves the demo on this machine only. */
import { startDevServer } from '@web/dev-server';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}dist/service-finder.js`) || !existsSync(`${root}demo/generated/catalogue.json`)) {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const port = Number(process.env.PORT ?? 8000);
const { server } = await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: true,
  logStartMessage: false,
  config: { rootDir: root, port, hostname: 'localhost', open: false, clearTerminalOnReload: false },
});
const address = server.address();
process.stdout.write(
  `\nMusterstadt: http://localhost:${typeof address === 'object' && address ? address.port : port}/demo/index.html\n(Strg+C beendet / Ctrl+C stops)\n`,
);
