/**
 * One full build of the large archive in a process of its own: `plain`, which makes what `astro build`
 * and Hugo make, or `whole`, by the publisher, with compressed siblings, digests and checked links.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createArchive } from '@archive/site/archive';
import { planPages } from '@archive/site/pages';
import { pathToFile } from '@archive/site/paths';
import { loadRenderer, type Renderer } from '@archive/site/renderer';
import { folders } from '../folders.ts';
import { eachOf } from '../publish/batches.ts';
import { Publisher } from '../publish/publisher.ts';
import { largeEntries, TWENTY_THOUSAND } from './content.ts';

export interface Built {
  /** From the entries to the last byte written, without starting Node. */
  readonly pages: number;
  /** The most memory it had, in bytes. */
  readonly memory: number;
}

async function buildPlain(renderer: Renderer, target: string): Promise<void> {
  const pages = planPages(createArchive(largeEntries(TWENTY_THOUSAND), new Map()));
  const made = new Set<string>();
  await cp(join(folders.bundle, 'client'), target, { recursive: true });
  await eachOf(pages, async ({ path, kind, view }) => {
    const html = await renderer.render(path, kind, view());
    const file = join(target, pathToFile(path));
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(file, html);
  });
}

async function buildWhole(renderer: Renderer, target: string): Promise<void> {
  const readMedia = () => Promise.resolve(new Map<string, never>());
  await new Publisher({ renderer, target, readMedia }).publishAll(largeEntries(TWENTY_THOUSAND));
}

const [way, target = ''] = process.argv.slice(2);
const start = performance.now();
const renderer = await loadRenderer(folders.bundle);
await (way === 'plain' ? buildPlain : buildWhole)(renderer, target);
const built: Built = { pages: performance.now() - start, memory: process.resourceUsage().maxRSS * 1024 };
// A renderer may keep threads that would keep the process too.
process.stdout.write(`${JSON.stringify(built)}\n`, () => process.exit());
