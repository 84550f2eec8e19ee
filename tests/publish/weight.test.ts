/**
 * What pages weigh in an archive as large as there will ever be. Of each kind of page only the longest are
 * weighed: how well a page compresses differs little within a kind, though much between two.
 */
import { beforeAll, expect, test } from 'vitest';
import { largeEntries } from '@archive/scripts/bench/content.ts';
import { compressHere } from '@archive/scripts/publish/files.ts';
import type { PageKind } from '@archive/site/view';
import { crowdedEntries, FULL } from '../support/crowded-content.ts';
import { renderedSite, type RenderedPage, type RenderedSite } from '../support/rendered-site.ts';

const OF_EACH = 5;
const RECAPS: readonly PageKind[] = ['meeting', 'subsession'];

let site: RenderedSite;
beforeAll(async () => {
  site = await renderedSite(crowdedEntries(largeEntries(FULL)));
});

/** How many bytes a file takes in brotli, as it stands beside itself for servers to send. */
function brotliOf(file: string, bytes: Uint8Array): number {
  const [brotli] = compressHere({ file, bytes });
  if (brotli === undefined) throw new Error(`${file} is not compressed.`);
  return brotli.bytes.length;
}

/** What a first visit to a page costs, without fonts. */
function weigher({ assets }: RenderedSite): (page: RenderedPage) => number {
  const styles = [...assets].filter(([path]) => path.endsWith('.css'));
  const sizes = styles.map(([path, bytes]) => [path, brotliOf(path.slice(1), bytes)] as const);
  return ({ html }) =>
    sizes
      .filter(([path]) => html.includes(`href="${path}"`))
      .reduce((sum, [, size]) => sum + size, brotliOf('index.html', Buffer.from(html)));
}

test('a recap weighs at most 14 kB with its styles, and any other page 30 kB, compressed', () => {
  const weigh = weigher(site);
  const kinds = Map.groupBy(site.pages, ({ kind }) => kind);
  expect(kinds.size).toBe(21);
  const longest = [...kinds.values()].flatMap((pages) =>
    pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, OF_EACH),
  );
  const tooHeavy = longest
    .map((page) => ({ ...page, weight: weigh(page) }))
    .filter(({ kind, weight }) => weight > (RECAPS.includes(kind) ? 14_000 : 30_000));
  expect(tooHeavy.map(({ path, weight }) => `${path} ${weight}`)).toEqual([]);
});
