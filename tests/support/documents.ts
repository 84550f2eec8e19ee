/** Archives to make every document of, and the documents by their paths. */
import { largeEntries } from '@archive/scripts/bench/content.ts';
import { createArchive, type Archive } from '@archive/site/archive';
import { planDocuments } from '@archive/site/pages';
import { exampleContent, toEntries } from './answers.ts';
import { crowdedEntries, TENTH } from './crowded-content.ts';
import { nastyContent } from './nasty-content.ts';

export const SITE = 'https://leerkringen.example';

export const archiveOf = (content: Parameters<typeof toEntries>[0]): Archive =>
  createArchive(toEntries(content), new Map(), SITE);

export const recap = archiveOf(exampleContent);
export const nasty = archiveOf(nastyContent);
export const empty = archiveOf({});

/** With every list so long that it goes on on other pages, and a page for each letter. */
export const large = createArchive(crowdedEntries(largeEntries(TENTH)), new Map(), SITE);

export const archives = { 'the recap': recap, 'the worst content': nasty, nothing: empty };

/** Every document of an archive, by its path. */
export function documentsOf(archive: Archive): ReadonlyMap<string, string> {
  return new Map(planDocuments(archive).map(({ path, view }) => [path, view()]));
}

export function documentIn(archive: Archive, path: string): string {
  const text = documentsOf(archive).get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
}

export const endingIn = (archive: Archive, end: string): readonly string[] =>
  [...documentsOf(archive)].filter(([path]) => path.endsWith(end)).map(([, text]) => text);

/** The real recap. */
export const [example] = exampleContent.meeting;
export const MEETING = `/bijeenkomsten/${example.slug}/`;
