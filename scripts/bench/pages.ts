/**
 * A page of every kind as readers get it: what it weighs, and what Lighthouse says of it. They are of the real
 * recap, but for the kinds that only a large archive has.
 */
import { join } from 'node:path';
import { planPages, type PlannedPage } from '@archive/site/pages';
import { loadRenderer } from '@archive/site/renderer';
import { startThrowawayCms } from '../cms/throwaway-cms.ts';
import { folders } from '../folders.ts';
import { createFollower } from '../publish/publish.ts';
import { Publisher } from '../publish/publisher.ts';
import { seed } from '../seed/seed.ts';
import { startServer } from '../serve/server.ts';
import { largeEntries } from './content.ts';
import { scorePages, shortcomingsOf, type Scores } from './lighthouse.ts';
import type { Measurement } from './measurement.ts';
import { scratchFolder } from './scratch.ts';
import { measureWeight } from './weight.ts';

const SIZES = { meetings: 200, subsessions: 300, speakers: 400, municipalities: 34, programmes: 3 };

const SITE_URL = 'http://127.0.0.1';

interface Measured {
  readonly weights: readonly Measurement[];
  readonly scores: readonly Scores[];
}

/** The first page of every kind. */
function pageOfEachKind({ published }: Publisher): readonly PlannedPage[] {
  if (published === undefined) throw new Error('Nothing was published.');
  const pages = planPages(published.archive);
  return pages.filter(({ kind }, index) => index === pages.findIndex((page) => page.kind === kind));
}

async function publishRecap(bundle: string, target: string): Promise<Publisher> {
  await using cms = await startThrowawayCms(join(folders.cms, 'dist'));
  await seed(cms.strapi);
  const { url: cmsUrl, tokens } = cms;
  const follower = await createFollower({ cmsUrl, token: tokens.site, bundle, siteUrl: SITE_URL, target });
  await follower.follow();
  return follower.publisher;
}

async function publishLarge(bundle: string, target: string): Promise<Publisher> {
  const readMedia = () => Promise.resolve(new Map<never, never>());
  const renderer = await loadRenderer(bundle);
  const publisher = new Publisher({ renderer, target, siteUrl: SITE_URL, readMedia });
  await publisher.publishAll(largeEntries(SIZES));
  return publisher;
}

const ATTEMPTS = 3;

/** What falls short is scored again: a machine that does something else makes a page slow, but none makes it fast. */
async function scorePage(url: string, { kind, path }: PlannedPage): Promise<readonly Scores[]> {
  for (let attempt = 1; ; attempt += 1) {
    const scores = await scorePages(url, [path], { isNotFound: kind === 'notFound' });
    if (attempt === ATTEMPTS || shortcomingsOf(scores).length === 0) return scores;
  }
}

async function measureSite(folder: string, pages: readonly PlannedPage[]): Promise<Measured> {
  const server = await startServer({ folder, host: '127.0.0.1', port: 0 });
  const scores: Scores[] = [];
  for (const page of pages) scores.push(...(await scorePage(server.url, page)));
  await server.close();
  const paths = pages.map(({ path }) => path);
  return { weights: await measureWeight(folder, paths), scores };
}

export async function measurePages(bundle: string): Promise<Measured> {
  await using scratch = await scratchFolder(1e8);
  const [recap, large] = [join(scratch.path, 'recap'), join(scratch.path, 'large')];
  const ofRecap = pageOfEachKind(await publishRecap(bundle, recap));
  const ofLarge = pageOfEachKind(await publishLarge(bundle, large));
  const kinds = new Set(ofRecap.map(({ kind }) => kind));
  const measured = [
    await measureSite(recap, ofRecap),
    await measureSite(
      large,
      ofLarge.filter(({ kind }) => !kinds.has(kind)),
    ),
  ];
  return {
    weights: measured.flatMap(({ weights }) => weights),
    scores: measured.flatMap(({ scores }) => scores),
  };
}
