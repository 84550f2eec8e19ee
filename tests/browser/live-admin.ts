/**
 * The admin as editors meet it, with everything real behind it: Strapi, its calls to the publisher,
 * the publisher with its previews, the disk and the server that readers ask.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { freePort } from '@archive/scripts/bench/free-port.ts';
import { launchChromium } from '@archive/scripts/browser/chromium.ts';
import { folders } from '@archive/scripts/folders.ts';
import { createPreviews } from '@archive/scripts/preview/routes.ts';
import { addApi } from '@archive/scripts/publish/api.ts';
import { listen } from '@archive/scripts/publish/listen.ts';
import { createFollower } from '@archive/scripts/publish/publish.ts';
import { PublishService } from '@archive/scripts/publish/service.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { loadRenderer } from '@archive/site/renderer';
import { startCms, type Cms } from '../cms/cms.ts';
import { addAccount, PASSWORD } from '../cms/people.ts';
import { bundle, siteUrl } from '../publish/build-site.ts';
import { memoryLog } from '../support/memory-log.ts';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes !!!').toString('base64')}`;
const TOKEN = 'a-token-that-reads-what-is-published';
const PREVIEW_TOKEN = 'a-token-that-reads-drafts-as-well';
const HOST = '127.0.0.1';

export interface LiveAdmin extends AsyncDisposable {
  readonly cms: Cms;
  readonly site: string;
  /** Resolves when what the CMS has at this moment is on the site, or cannot be. */
  settle(): Promise<void>;
  /**
   * A page of its own for somebody new who has a role, by the role's code, and is logged in. With a hand that
   * somebody logs in on it and sees the home page; without, it is blank, which spares loading the admin twice.
   */
  openAs(code: string, options?: BrowserContextOptions, hand?: Hand): Promise<Page>;
}

/** What somebody does at a keyboard. */
interface Hand {
  type(where: Locator, text: string): Promise<void>;
  press(page: Page, key: string): Promise<void>;
}

/** @param fill puts content into the CMS before it is published for the first time. */
export async function liveAdmin(fill: (cms: Cms) => Promise<void>): Promise<LiveAdmin> {
  const closing = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'archive-admin-'));
  closing.defer(() => rm(folder, { recursive: true }));
  const target = join(folder, 'dist');
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  const site = `http://${HOST}:${sitePort}`;
  const { log } = memoryLog();
  const cmsUrl = `http://${HOST}:${cmsPort}`;
  const follower = await createFollower({ cmsUrl, token: TOKEN, bundle, siteUrl, target });
  const previews = await createPreviews({
    renderer: await loadRenderer(bundle),
    published: () => follower.publisher.published,
    cms: { url: cmsUrl, token: PREVIEW_TOKEN, variable: 'PREVIEW_TOKEN' },
    siteUrl,
    secret: SECRET,
    log,
  });
  const service = new PublishService({
    follower,
    log,
    onLooked: (hasChanged) => {
      if (hasChanged) previews.noteChange();
    },
  });
  closing.defer(() => service.stop());
  const listener = await listen({
    host: HOST,
    port: 0,
    secret: SECRET,
    onWakeUp: () => {
      previews.noteChange();
      void service.look();
    },
    addRoutes: (server) => {
      addApi(server, { secret: SECRET, log, service, follower, target });
      previews.addRoutes(server);
    },
  });
  closing.defer(() => listener.close());
  const environment = {
    CMS_PORT: String(cmsPort),
    CMS_TOKEN: TOKEN,
    PREVIEW_TOKEN,
    PUBLISHER_URL: listener.url,
    PUBLISHER_SECRET: SECRET,
    SITE_URL: site,
  };
  const cms = closing.use(await startCms(environment, join(folders.cms, 'dist')));
  await fill(cms);
  await service.look();
  if (service.trouble !== null) throw service.trouble.error;
  const server = await startServer({ folder: target, host: HOST, port: sitePort });
  closing.defer(() => server.close());
  const browser = await launchChromium();
  closing.defer(() => browser.close());
  return {
    cms,
    site,
    settle: () => service.look(),
    openAs: (code, options = {}, hand) => openAs(browser, cms, code, options, hand),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function openAs(
  browser: Browser,
  cms: Cms,
  code: string,
  options: BrowserContextOptions,
  hand: Hand | undefined,
): Promise<Page> {
  const email = await addAccount(cms, code);
  const localStorage = hand === undefined ? [{ name: 'isLoggedIn', value: 'true' }] : [];
  // The page's own policy lets no script in; axe is not the page's.
  const context = await browser.newContext({
    baseURL: cms.url,
    bypassCSP: true,
    locale: 'nl-NL',
    storageState: { cookies: [], origins: [{ origin: cms.url, localStorage }] },
    ...options,
  });
  context.setDefaultTimeout(60_000);
  if (hand === undefined) await logIn(context, cms.url, email);
  const page = await context.newPage();
  if (hand !== undefined) await typeLogin(page, email, hand);
  return page;
}

/** Leaves the cookies in a browser that the login form leaves there. */
async function logIn(context: BrowserContext, url: string, email: string): Promise<void> {
  const data = { email, password: PASSWORD, deviceId: randomUUID(), rememberMe: false };
  const answer = await context.request.post('/admin/login', { data });
  const { token } = ((await answer.json()) as { readonly data: { readonly token: string } }).data;
  await context.addCookies([{ name: 'jwtToken', value: token, url: `${url}/admin` }]);
}

async function typeLogin(page: Page, email: string, hand: Hand): Promise<void> {
  await page.goto('/admin/auth/login');
  await hand.type(page.getByLabel('E-mailadres'), email);
  await hand.press(page, 'Tab');
  await hand.type(page.getByRole('textbox', { name: 'Wachtwoord' }), PASSWORD);
  await hand.press(page, 'Enter');
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Results {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds wrong in a part of the page. */
export async function violationsIn(page: Page, selector: string): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate<Results, readonly [string, readonly string[]]>(
    ([part, values]) =>
      (globalThis as unknown as { axe: { run(context: string, options: object): Promise<never> } }).axe.run(
        part,
        { runOnly: { type: 'tag', values } },
      ),
    [selector, STANDARDS],
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
