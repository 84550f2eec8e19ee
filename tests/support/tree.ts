/** Everything that a folder holds, to compare with what another holds. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { siblingNames } from '@archive/scripts/publish/files.ts';

/** The content of every file, by its name from the folder; two that differ have other strings. */
export type Tree = ReadonlyMap<string, string>;

const toText = (bytes: Buffer) => bytes.toString('latin1');

/** Empty when there is no such folder. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .toSorted();
  // Thousands of small files are read fastest one after the other.
  return new Map(files.map((file) => [file, toText(readFileSync(join(folder, file)))] as const));
}

/** A tree without its compressed files. Throws when one is missing, left over or holds something else. */
export function withoutSiblings(tree: Tree): Tree {
  const plain = new Map([...tree].filter(([file]) => !/\.(?:br|gz)$/.test(file)));
  const siblings = [...plain.keys()].flatMap((file) =>
    siblingNames(file).map((name) => [name, file] as const),
  );
  for (const [name, file] of siblings) {
    const bytes = Buffer.from(tree.get(name) ?? '', 'latin1');
    const content = name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    if (toText(content) !== plain.get(file)) throw new Error(`${name} does not hold what ${file} holds.`);
  }
  if (tree.size !== plain.size + siblings.length) throw new Error('A compressed file has no plain one.');
  return plain;
}
