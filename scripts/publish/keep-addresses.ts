/**
 * What becomes of addresses that are younger than a release that is put back.
 *
 * That release does not know them, and readers have them: in a page that is still open, in a link
 * that was shared. They say that their page is gone, until it is published again.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFile } from '@archive/site/paths';
import { readBasePath } from './base-path.ts';
import { Ledger } from './ledger.ts';
import { parseRedirects, REDIRECT_FILES, redirectFiles, type Redirects } from './redirect-files.ts';
import type { Restoration } from './releases.ts';
import { listFiles } from './stage.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The same restoration, in which every address of the ledger leads to a page or says that it is gone. */
export async function keepAddresses(target: string, restoration: Restoration): Promise<Restoration> {
  const { files, removed } = restoration;
  const restored = new Map(files.map(({ file, read }) => [file, read]));
  const goes = new Set(removed);
  const kept = (await listFiles(target)).filter((file) => !goes.has(file));
  const present = new Set([...kept, ...restored.keys()]);
  const basePath = await readBasePath(target);
  const said = await redirectsAfter();
  const ledger = await Ledger.read(target);
  const young = [...ledger]
    .map(([path]) => path)
    .filter((path) => !present.has(pathToFile(path)) && !said.has(path));
  if (young.length === 0) return restoration;
  const all = new Map([...said, ...young.map((path) => [path, null] as const)]);
  const written = redirectFiles(all, basePath);
  for (const { file, bytes } of written) restored.set(file, () => Promise.resolve(bytes));
  return {
    ...restoration,
    files: [...restored].map(([file, read]) => ({ file, read })),
    removed: removed.filter((file) => !restored.has(file)),
  };

  async function redirectsAfter(): Promise<Redirects> {
    const name = REDIRECT_FILES.netlify;
    if (!present.has(name)) return new Map();
    return parseRedirects(textOf(await (restored.get(name)?.() ?? readFile(join(target, name)))), basePath);
  }
}
