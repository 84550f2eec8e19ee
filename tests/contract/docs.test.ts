import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { envExample, envTable } from '@archive/scripts/generate/env-docs.ts';
import { outlineText } from '@archive/scripts/generate/outline.ts';
import { vocabularyTable } from '@archive/scripts/generate/vocabulary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = globSync('*.md', { cwd: root });

test('every folder and file that the code map names exists', () => {
  const map = read('ARCHITECTURE.md').split('## Code map')[1]?.split('## Invariants')[0] ?? '';
  const rows = [...map.matchAll(/^\| `([^`]+)` \|[^|]*\|([^|]*)\|/gm)];
  const paths = rows.flatMap(([, folder = '', start = '']) => [
    folder,
    ...[...start.matchAll(/`([^`]+)`/g)].map(([, file = '']) => join(folder, file)),
  ]);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every test that ARCHITECTURE names as a proof exists', () => {
  const proofs = [...read('ARCHITECTURE.md').matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(proofs.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every relative link in the documentation leads somewhere', () => {
  const broken = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(file), target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every script that the documentation names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/`(?:npm run|pnpm) ([a-z:-]+)/g)].map(([, name = '']) => name),
  );
  expect([...new Set(named)].filter((name) => !(name in scripts) && name !== 'install')).toEqual([]);
});

test('the README names every script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (?:run )?${name}\\b`).test(read('README.md')),
  );
  expect(missing).toEqual([]);
});

test('the tables of the README and .env.example are what the code says', () => {
  expect(read('README.md'), 'run "npm run generate"').toContain(vocabularyTable());
  expect(read('README.md'), 'run "npm run generate"').toContain(envTable());
  expect(read('.env.example'), 'run "npm run generate"').toBe(envExample());
});

test('the outline of the map is what Natural Earth gives', async () => {
  expect(read('site/src/map/outline.ts'), 'run "npm run generate"').toBe(await outlineText());
});

test('the top level holds the five folders, and few files', () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [folders, files] = [new Set<string>(), new Set<string>()];
  for (const path of tracked.trim().split('\n'))
    (path.includes('/') ? folders : files).add(path.split('/')[0] ?? '');
  const named = [...folders].filter((folder) => !folder.startsWith('.'));
  expect(named.toSorted()).toEqual(['cms', 'content-types', 'scripts', 'site', 'tests']);
  const visible = [...files].filter((file) => !file.startsWith('.'));
  expect(visible.length).toBeLessThanOrEqual(16);
});
