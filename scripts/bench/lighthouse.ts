/** What Lighthouse says of pages, from 0 to 100, in its default circumstances: a phone on a slow line. */
import lighthouse from 'lighthouse';
import { launchChromium } from '../browser/chromium.ts';
import { freePort } from './free-port.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Category = (typeof CATEGORIES)[number];

/** What a page has to score. How fast it is depends on the machine too, and differs a little from time to time. */
const LEAST: Readonly<Record<Category, number>> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

export interface Scores {
  readonly path: string;
  /** Of the categories that were judged. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** What cost points, by Lighthouse's own names. */
  readonly lost: readonly string[];
}

/** Pages that score less than they have to, each with its scores and what cost it points. */
export const shortcomingsOf = (judged: readonly Scores[]): readonly string[] =>
  judged
    .filter(({ scores }) => CATEGORIES.some((category) => (scores[category] ?? 100) < LEAST[category]))
    .map(({ path, scores, lost }) => `${path}: ${Object.values(scores).join(', ')} (${lost.join(', ')})`);

const toScore = (score: number | null | undefined) => Math.round((score ?? 0) * 100);

interface Judging {
  /** Without it a page takes half as long. */
  readonly withPerformance?: boolean;
  /** Whether it is the page for unknown addresses: search engines are told not to find it, and browsers log its status. */
  readonly isNotFound?: boolean;
}

/** @param url where the site is served, compressed. */
export async function scorePages(
  url: string,
  paths: readonly string[],
  { withPerformance = true, isNotFound = false }: Judging = {},
): Promise<readonly Scores[]> {
  const categories = CATEGORIES.filter(
    (category) => !(category === 'performance' && !withPerformance) && !(category === 'seo' && isNotFound),
  );
  const isDebugged = Boolean(process.env['DEBUG']);
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const scores: Scores[] = [];
  try {
    for (const path of paths) {
      const result = await lighthouse(url + path, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: categories,
        skipAudits: isNotFound ? ['errors-in-console'] : [],
        ignoreStatusCode: isNotFound,
      });
      if (result === undefined) throw new Error(`Lighthouse said nothing of ${path}.`);
      const { categories: judged, audits } = result.lhr;
      const lost = Object.values(audits).filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
      );
      scores.push({
        path,
        scores: Object.fromEntries(
          categories.map((category) => [category, toScore(judged[category]?.score)]),
        ),
        lost: lost.map(({ id }) => id),
      });
    }
    return scores;
  } finally {
    await browser.close();
    // Its logger keeps its level in this variable, which asks our own scripts where a failure came from.
    if (!isDebugged) Reflect.deleteProperty(process.env, 'DEBUG');
  }
}
