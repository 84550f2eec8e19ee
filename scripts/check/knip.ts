/**
 * Where knip starts looking. Whatever cannot be reached from here is unused.
 *
 * Exceptions are what a framework loads by name, with the one that does so beside it.
 */
import type { KnipConfig } from 'knip';

/** Stylesheets name each other, and packages, in `@import`. */
const importsOfCss = (css: string) =>
  [...css.matchAll(/@import\s+(?:url\()?(['"][^'"]+['"])/g)]
    .map(([, name = '']) => `import ${name};`)
    .join('\n');

/** A text names its layout at the top; the rest of its imports look like ours. */
const importsOfMdx = (mdx: string) =>
  [
    ...[...mdx.matchAll(/^layout:\s*['"]?([^'"\s]+)/gm)].map(([, file = '']) => `import '${file}';`),
    ...[...mdx.matchAll(/^import\s.+$/gm)].map(([line]) => line),
  ].join('\n');

const config: KnipConfig = {
  compilers: { css: importsOfCss, mdx: importsOfMdx },
  workspaces: {
    '.': {
      project: ['*.{js,ts}'],
      // scripts/install runs everything on this Node.
      ignoreDependencies: ['node'],
    },
    'content-types': { project: ['**/*.ts'] },
    // A thread of its own, started by its path.
    'cms/recap-files': { entry: ['worker.ts'], project: ['**/*.ts'] },
    cms: {
      // Strapi finds these by their place.
      // The last is a thread of its own, started by its path.
      entry: [
        'src/index.ts',
        'src/admin/app.tsx',
        'src/{api,components,middlewares}/**/*.ts',
        'config/*.ts',
        'src/recap-import/reading-thread.ts',
      ],
      project: ['{src,config}/**/*.{ts,tsx}'],
      // Strapi loads its plugin and its database drivers by name, and wants the query builder at the top.
      ignoreDependencies: ['@strapi/database', '@strapi/plugin-graphql', 'better-sqlite3', 'pg'],
    },
    site: {
      // Astro is given these as paths.
      entry: ['adapter/entry.ts', 'src/dev/middleware.ts', 'src/pages/**/*.{astro,mdx,ts}'],
      project: ['{src,adapter}/**/*.{astro,ts,mdx,css}'],
      // `astro check` asks for it.
      ignoreDependencies: ['@astrojs/check'],
    },
    scripts: {
      // Programs of their own, and what Astro is given as paths.
      entry: [
        '*/main.ts',
        'with-install.mjs',
        'cms/cms-process.ts',
        'bench/server-process.ts',
        'check/knip.ts',
        'bench/astro-static/{astro.config,middleware}.ts',
      ],
      project: ['**/*.{ts,mjs}'],
      // Other packages may import any file, which alone does not make it used.
      includeEntryExports: true,
    },
    tests: {
      entry: ['**/*.test.ts'],
      project: ['**/*.ts'],
      // A script for the page that is tested: its file is read, and it is never imported.
      ignoreDependencies: ['axe-core'],
    },
  },
};

/** @public for knip. */
export default config;
