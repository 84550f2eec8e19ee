/** What readers are given while the site changes under them. */
import { expect, test } from 'vitest';
import { paths, pathToFile } from '@archive/site/paths';
import { Ledger } from '@archive/scripts/publish/ledger.ts';
import { parseRedirects, REDIRECT_FILES } from '@archive/scripts/publish/redirect-files.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { stepsOf } from '../support/edit-sequence.ts';
import { modelsOfEdits } from '../support/edited-models.ts';
import { workplace } from '../support/model-publisher.ts';
import { judge, linksIn, Reader, type Visit } from '../support/reader.ts';
import { RUNS, seed } from '../support/random.ts';
import { SiteHistory } from '../support/site-history.ts';
import { readTree, type Tree } from '../support/tree.ts';
import { watchedDisk } from '../support/watched-disk.ts';

const HOUR = 3_600_000;

/** SEQUENCES=100000 makes it twenty thousand. */
const PUBLISHES = Math.max(200, Math.ceil(RUNS / 5));
const READERS = 4;

/** Of how many publishes every moment is looked at. */
const WATCHED = Math.ceil(RUNS / 40);

/** How many pages are read at least from one publish to the next. */
const VISITS_BETWEEN = 12;

/** As the server says it, and without what led there. */
const describeVisit = ({ path, encoding, status, from, to, source }: Visit) =>
  `${path} (${encoding}) during ${from}–${to}: ${status}${source ? `, linked by ${source.path} during ${source.from}–${source.to}` : ''}`;

test(
  `four readers who follow every link during ${PUBLISHES} publishes always get the site as it was at that moment`,
  async () => {
    await using place = await workplace();
    const target = place.at('dist');
    const history = new SiteHistory(target);
    const steps = stepsOf(target, modelsOfEdits(seed, PUBLISHES));
    await history.next(() => Promise.resolve(steps.next().value?.publish()));
    const server = await startServer({ folder: target, host: '127.0.0.1', port: 0 });
    const readers = Array.from({ length: READERS }, () => new Reader(server.url, history));
    const visits = () => readers.flatMap((reader) => reader.visits);
    let isOver = false;
    const reading = readers.map(async (reader) => {
      while (!isOver) await reader.readAll(() => isOver);
    });
    for (const { publish } of steps) {
      const count = visits().length;
      await history.next(publish);
      await expect.poll(() => visits().length, { interval: 1 }).toBeGreaterThan(count + VISITS_BETWEEN);
    }
    isOver = true;
    await Promise.all(reading);

    const problems = () =>
      visits()
        .flatMap((visit) => {
          const problem = judge(history, visit);
          return problem === null ? [] : `${problem}: ${describeVisit(visit)}`;
        })
        .slice(0, 20);
    expect(problems(), `SEED=${seed}`).toEqual([]);
    const pages = visits().filter(({ path }) => path.endsWith('/'));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200, 301, 304, 410]));

    // Once all is quiet no link leads to an address of the past, and each of those leads to a page or is gone.
    const last = new Reader(server.url, history);
    readers.push(last);
    await last.readAll();
    expect(new Set(last.visits.map(({ status }) => status))).toEqual(new Set([200]));
    const addresses = [...(await Ledger.read(target))].map(([path]) => path);
    for (const address of addresses.filter((path) => path !== paths.notFound)) {
      expect([200, 304, 410], address).toContain((await last.read(address)).status);
    }
    expect(problems(), `SEED=${seed}`).toEqual([]);
    for (const reader of readers) reader.close();
    await server.close();
  },
  HOUR,
);

/** Links that lead to no file and no redirect, on pages that are reached from the home page. */
function brokenLinksIn(tree: Tree): readonly string[] {
  const redirects = parseRedirects(tree.get(REDIRECT_FILES.netlify) ?? '');
  const reached = new Set<string>(['/']);
  const broken: string[] = [];
  // Grows while it is gone through.
  for (const path of reached) {
    for (const link of linksIn(tree.get(pathToFile(path)) ?? '')) {
      if (tree.has(pathToFile(link))) reached.add(link);
      else if (!redirects.has(link)) broken.push(`${path} refers to ${link}`);
    }
  }
  return broken;
}

test(
  'at no moment of a publish is there a page that links to nothing',
  async () => {
    await using place = await workplace();
    const target = place.at('dist');
    const broken = new Set<string>();
    let looks = 0;
    const disk = watchedDisk(async () => {
      looks += 1;
      for (const link of brokenLinksIn(await readTree(target))) broken.add(link);
    });
    const steps = stepsOf(target, modelsOfEdits(seed, WATCHED), { disk });
    await steps.next().value?.publish();
    // While the first pages come there are readers of none.
    broken.clear();
    for (const { publish } of steps) {
      await publish();
      expect([...broken], `SEED=${seed}`).toEqual([]);
    }
    expect(looks).toBeGreaterThan(WATCHED);
  },
  HOUR,
);
