import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What every file below a folder imports, as "file → module". */
function importsBelow(folder: string): readonly string[] {
  return globSync(`${folder}/**/*.{ts,tsx,astro}`, {
    cwd: root,
    exclude: (path) => /node_modules|\/dist\b|\.bundle/.test(path),
  }).flatMap((file) =>
    [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/(?:from|import) '([^']+)'/g)].map(
      ([, module]) => `${file} → ${module}`,
    ),
  );
}

const importing = (folder: string, forbidden: RegExp) =>
  importsBelow(folder).filter((line) => forbidden.test(line.split(' → ')[1] ?? ''));

test('the contract imports nothing but a schema library', () => {
  const own = importsBelow('content-types').map((line) => line.split(' → ')[1] ?? '');
  expect([...new Set(own.filter((module) => !module.startsWith('.')))]).toEqual(['zod']);
});

test('the CMS and the site do not know each other', () => {
  expect(importing('cms', /@archive\/(?:site|scripts)|\/site\//)).toEqual([]);
  expect(importing('site', /@archive\/(?:cms|scripts)|@strapi|\/cms\//)).toEqual([]);
});

test('views touch no disk, network, clock or chance', () => {
  expect(importing('site/src/views', /^node:|graphql|astro/)).toEqual([]);
  const impure = globSync('site/src/views/**/*.ts', { cwd: root }).filter((file) =>
    /Date\.now|new Date\(\)|Math\.random|process\.|fetch\(/.test(readFileSync(`${root}/${file}`, 'utf8')),
  );
  expect(impure).toEqual([]);
});

test('a template sees only its view', () => {
  const reaching = [
    ...importing('site/src/pages', /archive|views\/(?!view|format)|node:|graphql/),
    ...importing('site/src/components', /archive|views\/(?!view|format)|node:|graphql/),
    ...importing('site/src/layouts', /archive|views\/(?!view|format)|node:|graphql/),
  ].filter((line) => !line.includes('@archive/content-types'));
  expect(reaching).toEqual([]);
});

test('addresses are built in one place', () => {
  const handmade = globSync('site/src/**/*.{ts,astro}', { cwd: root })
    .filter((file) => !/paths\.ts$/.test(file))
    .filter((file) =>
      /['"`]\/(?:bijeenkomsten|sprekers|gemeenten|programmas)\//.test(
        readFileSync(`${root}/${file}`, 'utf8'),
      ),
    );
  expect(handmade).toEqual([]);
});
