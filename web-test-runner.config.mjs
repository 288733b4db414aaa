import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, findChromium } from './scripts/browsers.mjs';
import { finderCommands } from './scripts/browser-commands.mjs';
import { serveSlimPackages } from './scripts/slim-packages.mjs';
import { testServer } from './scripts/test-server.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium found: run npm test, or set CHROME_PATH.');

/** Tests import `…/x.js` as the compiled modules will; the server answers with the TypeScript beside it. */
function answerWithTypeScript(context, next) {
  const source = context.path.replace(/\.js$/, '.ts');
  if (source !== context.path && !existsSync(root + context.path) && existsSync(root + source))
    context.url = context.url.replace(/\.js(?=$|\?)/, '.ts');
  return next();
}

/** Writes how many tests passed and failed, for the last line of `npm test`. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    if (!process.env.SERVICE_FINDER_COUNT) return;
    let passed = 0;
    let failed = 0;
    const walk = (suite) => {
      for (const test of suite.tests) {
        if (test.skipped) continue;
        if (test.passed) passed += 1;
        else failed += 1;
      }
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      if (session.testResults) walk(session.testResults);
      else if (!session.passed) failed += 1;
    }
    writeFileSync(process.env.SERVICE_FINDER_COUNT, JSON.stringify({ passed, failed }));
  },
};

export default {
  rootDir: root,
  files: ['test/{session,elements,embed,journeys}/**/*.test.ts'],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      launchOptions: { executablePath, args: chromiumArguments() },
      // Without this only one page at a time has the keyboard focus, and focus tests fail when files run side by side.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  ],
  hostname: 'localhost',
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [answerWithTypeScript, testServer],
  plugins: [
    serveSlimPackages(),
    esbuildPlugin({ ts: true, tsconfig: `${root}tsconfig.json`, target: 'es2022' }),
    a11ySnapshotPlugin(),
    finderCommands(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
};
