/** The real recap and the worst content, published and served as readers get it, with a browser. */
import type { Browser } from 'playwright-core';
import { launchChromium } from '@archive/scripts/browser/chromium.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { toAnswers } from '../support/answers.ts';
import { nastyContent } from '../support/nasty-content.ts';
import { publishedSite } from '../support/published-site.ts';

export interface ServedSite extends AsyncDisposable {
  readonly url: string;
  /** What is served. */
  readonly folder: string;
  readonly browser: Browser;
}

export const RECAP = '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';

/** One path of every kind of page, and the pages with the worst content. */
export const PAGES = [
  '/',
  '/bijeenkomsten/',
  RECAP,
  `${RECAP}aanpak-utrecht-zuid/`,
  '/sprekers/',
  '/sprekers/maryam-el-rahmouni/',
  '/gemeenten/',
  '/gemeenten/utrecht/',
  '/programmas/',
  '/programmas/leerkring-leefbaarheid-en-veiligheid/',
  '/zoeken/',
  '/correcties/',
  '/data/',
  '/over/',
  '/privacy/',
  '/toegankelijkheid/',
  '/bestaat-niet/',
  '/bijeenkomsten/lang/',
  '/bijeenkomsten/arabisch/',
  '/bijeenkomsten/alleen-een-titel/',
  '/bijeenkomsten/eerste-bijeenkomst/wonen-in-de-wijk/',
];

export async function servedSite(): Promise<ServedSite> {
  const site = await publishedSite(toAnswers(nastyContent));
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
