import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
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
  const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(read('README.md')));
  expect(missing).toEqual([]);
});

test('the vocabulary of the README is that of the lexicon', () => {
  expect(read('README.md'), 'run "npm run generate"').toContain(vocabularyTable());
});

test('there are at most 12 scripts and 16 files at the root', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(12);
});
