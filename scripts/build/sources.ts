/** What a build is made from, as one digest: the same sources give the same digest. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { folders } from '../folders.ts';

/** What is installed, what is made, and what does not end up in a build. */
const SKIPPED = new Set(['node_modules', 'dist', '.astro', '.bundle', '.cache', 'examples', 'generated']);

/** What stands beside the published site differs after every publish. */
const isSkipped = (name: string) => SKIPPED.has(name) || name.startsWith('dist.');

/** Every file at or below a path, in an order that does not depend on the disk. */
function filesBelow(path: string): readonly string[] {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter(({ name }) => !isSkipped(name))
    .flatMap((entry) => {
      const file = join(path, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    })
    .toSorted();
}

/** @param parts folders of the project; a change to what is installed counts too. */
export function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  const files = parts.flatMap((part) => filesBelow(join(folders.root, part)));
  for (const file of [...files, join(folders.root, 'pnpm-lock.yaml')]) {
    hash
      .update(`${relative(folders.root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}
