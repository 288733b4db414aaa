import { readFileSync } from 'node:fs';
import { runCommandLine } from './command-line.js';

/** From both `src/cli/` and `dist/cli/`, the package's own description is two folders up. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// The exit code is set, not forced, so that what is still on its way to a pipe arrives.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  out: process.stdout,
  error: process.stderr,
  version,
});
