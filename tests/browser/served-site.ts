/** The real recap, the worst content and long lists, published and served as readers get it, with a browser. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '@archive/scripts/browser/chromium.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import type { PageKind } from '@archive/site/view';
import { aMeeting, aSpeaker, toAnswers } from '../support/answers.ts';
import { nastyContent } from '../support/nasty-content.ts';
import { publishedSite } from '../support/published-site.ts';

export interface ServedSite extends AsyncDisposable {
  readonly url: string;
  /** What is served. */
  readonly folder: string;
  readonly browser: Browser;
}

export const RECAP = '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';

/** A page of each kind that only long lists bring, in a site that has such. */
export const PAGE_OF_LONG_KIND = {
  letter: '/sprekers/letter/v/',
  part: '/bijeenkomsten/pagina/1/',
} as const satisfies Partial<Record<PageKind, string>>;

/** A page of every other kind. Without a page for a kind that is new this does not compile. */
export const PAGE_OF_KIND = {
  home: '/',
  meetings: '/bijeenkomsten/',
  year: '/bijeenkomsten/jaar/2021/',
  meeting: RECAP,
  subsession: `${RECAP}aanpak-utrecht-zuid/`,
  speakers: '/sprekers/',
  speaker: '/sprekers/maryam-el-rahmouni/',
  municipalities: '/gemeenten/',
  municipality: '/gemeenten/utrecht/',
  programmes: '/programmas/',
  programme: '/programmas/leerkring-leefbaarheid-en-veiligheid/',
  theme: '/themas/leefbaarheid/',
  search: '/zoeken/',
  corrections: '/correcties/',
  data: '/data/',
  about: '/over/',
  privacy: '/privacy/',
  accessibility: '/toegankelijkheid/',
  notFound: '/bestaat-niet/',
} as const satisfies Readonly<Record<Exclude<PageKind, keyof typeof PAGE_OF_LONG_KIND>, string>>;

/** One path of every kind of page, and the pages with the worst content. */
export const PAGES: readonly string[] = [
  ...Object.values(PAGE_OF_KIND),
  '/bijeenkomsten/lang/',
  '/bijeenkomsten/arabisch/',
  '/bijeenkomsten/alles/',
  '/programmas/alles/',
  '/gemeenten/alles/',
  '/bijeenkomsten/alleen-een-titel/',
  '/bijeenkomsten/eerste-bijeenkomst/wonen-in-de-wijk/',
];

/** The pages of a site with long lists that another has not, or has without that they go on. */
export const LONG_PAGES: readonly string[] = [
  ...Object.values(PAGE_OF_LONG_KIND),
  '/bijeenkomsten/',
  '/sprekers/',
  '/themas/wonen/1/',
];

const range = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

/** More than fifty meetings, with a hundred people. */
export const longContent = {
  speaker: range(104, (index) =>
    aSpeaker({ slug: `spreker-${index}`, name: `Noor de ${'VWZ'.charAt(index % 3)}ries ${index}` }),
  ),
  meeting: range(52, (index) =>
    aMeeting({
      slug: `bijeenkomst-${index}`,
      title: `Terugblik ${index}`,
      heldOn: `${2000 + (index % 20)}-05-16`,
      themes: [{ name: 'wonen' }],
      agenda: [{ contributions: [2 * index, 2 * index + 1].map((one) => ({ speaker: `spreker-${one}` })) }],
    }),
  ),
};

/** The site of the worst content, or of another. */
export async function servedSite(
  content: Parameters<typeof toAnswers>[0] = nastyContent,
): Promise<ServedSite> {
  const site = await publishedSite(toAnswers(content));
  const server = await startServer({ folder: site.folder, host: '127.0.0.1', port: 0 });
  const browser = await launchChromium();
  return {
    url: server.url,
    folder: site.folder,
    browser,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
      await site[Symbol.asyncDispose]();
    },
  };
}
