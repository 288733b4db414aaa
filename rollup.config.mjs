import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import esbuild from 'rollup-plugin-esbuild';
import {
  declareAlike,
  embedBanner,
  embedGuard,
  likeWithLike,
  minifyLiterals,
  ownTrustedTypesPolicy,
  shortenPrivateNames,
  weighFolders,
} from './scripts/rollup-plugins.mjs';
import { slimPackages } from './scripts/slim-packages.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const external = (id) =>
  id.startsWith('node:') || Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));
const typescript = () => [
  esbuild({ tsconfig: 'tsconfig.json', target: 'es2022', loaders: { '.json': 'json' } }),
  nodeResolve({ extensions: ['.ts', '.js'] }),
];
const minified = async (code) =>
  (await transform(code, { minify: true, minifySyntax: true, loader: 'js', target: 'es2022' })).code;
/** Packages, then our layers from below, then what all elements are drawn with: see likeWithLike. */
const likeFirst = [
  'lit',
  'valibot',
  'i18next',
  'fuse.js/basic',
  '../engines/in-page.js',
  '../catalogue/parse.js',
  '../session/create-session.js',
  '../embed/placeholders.js',
  '../i18n/interface/de.js',
  ...readdirSync(new URL('./src/elements/', import.meta.url), { recursive: true })
    .filter((name) => /\.styles\.ts$|^templates\b.*\.ts$/.test(name))
    .sort()
    .map((name) => `../elements/${name.replaceAll('\\', '/')}`),
];
const onwarn = (warning) => {
  throw new Error(`${warning.code}: ${warning.message}`);
};

export default [
  {
    // For bundler users: one module a file, dependencies outside.
    input: ['src/index.ts', 'src/define.ts'],
    external,
    onwarn,
    plugins: typescript(),
    output: { dir: 'dist/esm', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
  },
  {
    // For a script tag: one file with everything in it, classic or module.
    input: 'src/embed/main.ts',
    onwarn,
    plugins: [
      ...typescript(),
      likeWithLike('src/embed/main.ts', likeFirst),
      ownTrustedTypesPolicy(),
      slimPackages(),
      minifyLiterals(),
      weighFolders(minified),
    ],
    output: {
      file: 'dist/service-finder.js',
      format: 'iife',
      inlineDynamicImports: true,
      sourcemap: true,
      intro: embedGuard,
      plugins: [
        shortenPrivateNames(),
        declareAlike(),
        terser({
          ecma: 2022,
          // Functions written as such are never made with `new` here, in none of the packages: unsafe_arrows holds.
          compress: {
            passes: 5,
            ecma: 2022,
            pure_getters: true,
            keep_fargs: false,
            unsafe_arrows: true,
            inline: 1,
          },
          // Lit's inner members; nothing outside the script knows them.
          mangle: { properties: { regex: /^_\$/ } },
          // A page in another encoding than UTF-8 reads its scripts in that too.
          format: { comments: false, ascii_only: true, preamble: embedBanner() },
        }),
      ],
    },
  },
  {
    input: 'src/cli/main.ts',
    external,
    onwarn,
    plugins: typescript(),
    output: {
      file: 'dist/cli/main.js',
      format: 'es',
      sourcemap: true,
      banner: '#!/usr/bin/env node',
      inlineDynamicImports: true,
    },
  },
  {
    // What the command's threads run: little, so that they start at once.
    input: 'src/cli/stretch-thread.ts',
    external,
    onwarn,
    plugins: typescript(),
    output: { file: 'dist/cli/stretch-thread.js', format: 'es', sourcemap: true },
  },
];
