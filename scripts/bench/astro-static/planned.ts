/** Every page of the large archive, by its address. Astro loads this when it begins with the pages. */
import { createArchive } from '@archive/site/archive';
import { planPages, type PlannedPage } from '@archive/site/pages';
import { largeEntries, TWENTY_THOUSAND } from '../content.ts';
import { beginGenerating } from './generating.ts';

beginGenerating();
const pages = planPages(createArchive(largeEntries(TWENTY_THOUSAND), new Map()));

export const plannedPages: ReadonlyMap<string, PlannedPage> = new Map(pages.map((page) => [page.path, page]));

interface StaticPath {
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The addresses of a template, by what it is called in Astro: /bijeenkomsten/[meeting]/.
 *
 * @public for the pages: `addresses` in astro.config.ts adds the call.
 */
export function staticPathsOf(pattern: string): readonly StaticPath[] {
  const expression = new RegExp(`^${pattern.replace(/\/$/, '').replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)')}/$`);
  const isPart = pattern.includes('[number]');
  return pages.flatMap(({ path, kind }) => {
    const params = expression.exec(path)?.groups;
    return params === undefined || (kind === 'part') !== isPart ? [] : [{ params }];
  });
}
