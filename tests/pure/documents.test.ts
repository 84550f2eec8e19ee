/** What holds for all documents, and those of which the site has one. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { createArchive } from '@archive/site/archive';
import { planDocuments, planPages } from '@archive/site/pages';
import { aMeeting, aSubsession, toEntries } from '../support/answers.ts';
import {
  archives,
  documentIn,
  documentsOf,
  empty,
  endingIn,
  large,
  nasty,
  SITE,
} from '../support/documents.ts';

const every = Object.entries({ ...archives, 'a large archive': large });

test.each(Object.entries(archives))('every XML file of %s is well-formed', (_, archive) => {
  for (const xml of endingIn(archive, '.xml')) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
  }
});

test.each(every)('no two pages or documents of %s have one address', (_, archive) => {
  const paths = [...planPages(archive), ...planDocuments(archive)].map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test.each(every)('the sitemaps of %s name every page that is to be found', (_, archive) => {
  const documents = documentsOf(archive);
  const urlsIn = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
  const sitemaps = urlsIn(documents.get('/sitemap.xml') ?? '').map((url) => url.replace(SITE, ''));
  const listed = sitemaps
    .flatMap((path) => urlsIn(documents.get(path) ?? ''))
    .map((url) => url.replace(SITE, ''));
  const pages = planPages(archive)
    .map(({ path }) => path)
    .filter((path) => path !== '/404.html');
  expect(listed.toSorted()).toEqual(pages.toSorted());
  expect(documents.get('/robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`);
});

test('a recap counts as changed when one of its subsessions did', () => {
  const entries = toEntries({ meeting: [aMeeting()], subsession: [aSubsession()] });
  const subsession = entries.subsession.map((entry) => ({ ...entry, updatedAt: '2025-05-05T05:05:05.000Z' }));
  const archive = createArchive({ ...entries, subsession }, new Map(), SITE);
  expect(documentIn(archive, '/sitemaps/bijeenkomsten.xml')).toContain(
    `<loc>${SITE}/bijeenkomsten/eerste-bijeenkomst/</loc>\n  <lastmod>2025-05-05T05:05:05.000Z</lastmod>`,
  );
});

test('security.txt names whom to tell, until when that is right and where it stands', () => {
  const lines = documentIn(nasty, '/.well-known/security.txt').trim().split('\n');
  const fields = new Map(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
  expect(fields.get('Contact')).toBe('mailto:redactie@archief.example');
  expect(fields.get('Canonical')).toBe(`${SITE}/.well-known/security.txt`);
  expect(fields.get('Expires')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(documentIn(empty, '/.well-known/security.txt')).toContain(`Contact: ${SITE}/over/\n`);
});
