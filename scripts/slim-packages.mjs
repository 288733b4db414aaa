/** All packages as slim as they are in the script: for the build, and for the tests in browsers. */
import { parseAst } from 'rollup/parseAst';
import { slimFuse } from './slim-fuse.mjs';
import { slimI18next } from './slim-i18next.mjs';
import { slimLit } from './slim-lit.mjs';
import { slimValibot } from './slim-valibot.mjs';

export const slimPackages = () => [slimI18next(), slimFuse(), slimValibot(), ...slimLit()];

/** Serves them slim to the tests in browsers, so that all elements are tried with what the script has of Lit. */
export const serveSlimPackages = () => {
  const builder = {
    parse: parseAst,
    error(message) {
      throw new Error(message);
    },
  };
  const plugins = slimPackages();
  return {
    name: 'serve-slim-packages',
    transform({ body, path }) {
      for (const { transform } of path.includes('/node_modules/') ? plugins : []) {
        const slim = transform.call(builder, body, path);
        if (slim) return slim.code;
      }
      return undefined;
    },
  };
};
