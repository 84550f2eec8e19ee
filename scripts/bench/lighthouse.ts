/** What Lighthouse says of pages, from 0 to 100, in its default circumstances: a phone on a slow line. */
import lighthouse from 'lighthouse';
import { launchChromium } from '../browser/chromium.ts';
import { freePort } from './free-port.ts';

export interface Scores {
  readonly path: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** What cost points, by Lighthouse's own names. */
  readonly lost: readonly string[];
}

const toScore = (score: number | null | undefined) => Math.round((score ?? 0) * 100);

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * @param url where the site is served, compressed.
 * @param categories what is judged; of all others the score is 0. Without performance a page takes half as long.
 */
export async function scorePages(
  url: string,
  paths: readonly string[],
  categories: readonly (typeof CATEGORIES)[number][] = CATEGORIES,
): Promise<readonly Scores[]> {
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const scores: Scores[] = [];
  try {
    for (const path of paths) {
      const result = await lighthouse(url + path, {
        port,
        output: 'json',
        logLevel: 'error',
        onlyCategories: [...categories],
      });
      if (result === undefined) throw new Error(`Lighthouse said nothing of ${path}.`);
      const { categories: judged, audits } = result.lhr;
      const lost = Object.values(audits).filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== 'informative',
      );
      scores.push({
        path,
        performance: toScore(judged['performance']?.score),
        accessibility: toScore(judged['accessibility']?.score),
        bestPractices: toScore(judged['best-practices']?.score),
        seo: toScore(judged['seo']?.score),
        lost: lost.map(({ id }) => id),
      });
    }
    return scores;
  } finally {
    await browser.close();
  }
}
