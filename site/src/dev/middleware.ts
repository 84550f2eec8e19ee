/**
 * Gives every page its view while developing, straight from the CMS, at every request: what an
 * editor publishes and what a developer saves shows on reload. No part of the site that is built.
 */
import { defineMiddleware } from 'astro:middleware';
import { Archive } from '../archive/archive.ts';
import { collectEntries, refuse } from '../archive/collect.ts';
import { barePlace, fileOf, filesOf } from '../archive/media.ts';
import { Failure } from '../failure.ts';
import { paths } from '../paths.ts';
import { planDocuments, planPages } from '../views/pages.ts';

async function readArchive(siteUrl: string) {
  const { CMS_URL: url, CMS_TOKEN: token } = process.env;
  if (url === undefined || token === undefined) {
    throw new Failure('CMS_URL and CMS_TOKEN are not set.', 'Start with "npm run dev", which sets both.');
  }
  const entries = await collectEntries({ url, token, status: 'PUBLISHED' });
  const { archive, touched, problems } = Archive.at(siteUrl).with({ entries, removed: [] });
  refuse(problems());
  const uses = filesOf(archive, touched());
  return archive.withMedia(new Map(uses.map((use) => [use, barePlace(new URL(fileOf(use), url).href)])))
    .archive;
}

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const archive = await readArchive(url.origin);
  const document = planDocuments(archive).find(({ path }) => path === url.pathname);
  if (document !== undefined) return new Response(document.view());
  const pages = planPages(archive);
  const page =
    pages.find(({ path }) => path === url.pathname) ?? pages.find(({ path }) => path === paths.notFound);
  if (page !== undefined) Object.assign(locals, { kind: page.kind, view: page.view() });
  return next();
});
