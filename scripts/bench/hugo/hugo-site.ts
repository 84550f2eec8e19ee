/**
 * The same archive as a Hugo site, to measure against: Hugo's own templates, in `layouts/`, make the
 * same elements as ours from the same facts, which stand in the front matter of each page.
 *
 * Hugo is given an advantage where a choice had to be made: facts come joined, without what is not
 * known, in JSON, which it reads fastest; what is the same on many pages it renders once; and what the
 * large archive does not have, such as photos, its templates do not look for.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toInlineJson } from '@archive/site/inline-json';
import { outline } from '@archive/site/outline';
import type { PlannedPage } from '@archive/site/pages';
import { pathToFile } from '@archive/site/paths';
import { map } from '@archive/site/projection';
import { eachOf } from '../../publish/batches.ts';
import { folders } from '../../folders.ts';

const LAYOUTS = join(import.meta.dirname, 'layouts');

/** Pages of which there is one in an archive of any size; Hugo is given what they say as it is. */
const FIXED: readonly string[] = ['about', 'privacy', 'accessibility', 'data', 'corrections'];

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Without what is null or empty, and with the keys in small letters, as Hugo looks them up. */
function lean(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(lean);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
      .map(([key, part]) => [key.toLowerCase(), lean(part)]),
  );
}

/** Facts of a view under names that mean something else in front matter, or that we need no more of. */
function frontMatter({ path, kind, view }: PlannedPage): Json {
  const { frame: _, page, ...facts } = view() as ReturnType<PlannedPage['view']> & Record<string, unknown>;
  const { meeting, title, name = title, description, aliases: __, ...rest } = facts as Record<string, Json>;
  const number = kind === 'meeting' ? (meeting as { number: Json }).number : null;
  return lean({
    ...rest,
    name: name ?? null,
    about: description ?? null,
    number,
    type: FIXED.includes(kind) ? 'fixed' : kind,
    url: path,
    title: page.title,
    windowTitle: page.windowTitle,
    description: page.description,
    breadcrumbs: page.breadcrumbs as unknown as Json,
    feeds: page.feeds as unknown as Json,
    ownFeed: page.ownFeed as unknown as Json,
    structureddata: toInlineJson(page.structuredData),
    card: page.card,
    ...(kind === 'corrections' ? { count: page.description } : {}),
  });
}

/** What a page of ours says below its title. */
async function contentOf(ours: string, path: string): Promise<string> {
  const html = await readFile(join(ours, pathToFile(path)), 'utf8');
  const body = /<div class="utrecht-page-body__content">([^]*)<\/div><\/div><\/main>/.exec(html)?.[1];
  if (body === undefined) throw new Error(`${path} has no content to give to Hugo.`);
  return body;
}

function configOf(page: PlannedPage, html: string): Json {
  const { frame } = page.view();
  const stylesheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const fonts = [...html.matchAll(/<link rel="preload" href="([^"]+)"/g)].map(([, href = '']) => href);
  return {
    title: frame.siteName,
    baseURL: 'https://archive.invalid/',
    languageCode: 'nl',
    defaultContentLanguage: 'nl',
    disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
    markup: { goldmark: { extensions: { typographer: false }, renderer: { unsafe: true } } },
    params: {
      stylesheet,
      fonts,
      map: { ...outline, viewBox: `0 0 ${map.width} ${map.height}` },
      navigation: frame.navigation.map(({ href, text }) => ({ href, text })),
      footer: frame.footer.map(({ href, text }) => ({ href, text })),
    },
  };
}

/**
 * Writes the site that Hugo is to build.
 *
 * @param ours the same site by us, for what stands on it only once.
 */
export async function writeHugoSite(
  folder: string,
  pages: readonly PlannedPage[],
  ours: string,
): Promise<void> {
  const [first] = pages;
  if (first === undefined) throw new Error('There are no pages.');
  await mkdir(folder, { recursive: true });
  await cp(LAYOUTS, join(folder, 'layouts'), { recursive: true });
  await cp(join(folders.bundle, 'client'), join(folder, 'static'), { recursive: true });
  await writeFile(
    join(folder, 'hugo.json'),
    JSON.stringify(configOf(first, await readFile(join(ours, 'index.html'), 'utf8'))),
  );
  for (const kind of new Set(pages.map((page) => page.kind)))
    await mkdir(join(folder, 'content', kind), { recursive: true });
  await eachOf(
    pages.map((page, index) => ({ page, index })),
    async ({ page, index }) => {
      const matter = JSON.stringify(frontMatter(page));
      const body = FIXED.includes(page.kind) ? await contentOf(ours, page.path) : '';
      await writeFile(join(folder, 'content', page.kind, `${index}.md`), `${matter}\n\n${body}`);
    },
  );
}
