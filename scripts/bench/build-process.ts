/**
 * One full build of the large archive in a process of its own: `plain`, or `whole` by the publisher,
 * with compressed siblings, digests and checked links.
 */
import { loadRenderer } from '@archive/site/renderer';
import { folders } from '../folders.ts';
import { Publisher } from '../publish/publisher.ts';
import { largeEntries, TWENTY_THOUSAND } from './content.ts';
import { buildPlain } from './plain-build.ts';

export interface Built {
  /** From the entries to the last byte written, without starting Node, in milliseconds. */
  readonly pages: number;
  /** The most memory it had, in bytes. */
  readonly memory: number;
}

async function publish(target: string): Promise<void> {
  const readMedia = () => Promise.resolve(new Map<never, never>());
  const renderer = await loadRenderer(folders.bundle);
  await new Publisher({ renderer, target, siteUrl: 'https://site.invalid', readMedia }).publishAll(
    largeEntries(TWENTY_THOUSAND),
  );
}

const [way, target = ''] = process.argv.slice(2);
const start = performance.now();
await (way === 'plain' ? buildPlain(folders.bundle, target, largeEntries(TWENTY_THOUSAND)) : publish(target));
const pages = performance.now() - start;
const built: Built = { pages, memory: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(built));
