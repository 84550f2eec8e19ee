/**
 * How long it takes to read a large CMS: with Strapi as it comes, with our read-ahead, and with
 * the flat queries of the site. All on the same database, in one run.
 */
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectEntries } from '@archive/site/collect';
import { startThrowawayCms } from '../cms/throwaway-cms.ts';
import { folders } from '../folders.ts';
import { fillCms } from './fill-cms.ts';
import { median, timed, type Measurement } from './measurement.ts';

const ROUNDS = 5;

const FILLING = {
  municipalities: 100,
  speakers: 400,
  programmes: 10,
  meetings: 1000,
  subsessions: 3000,
  ofOneAuthor: 1,
};

/** Everything of a thousand meetings and their subsessions, as one would ask it of a stock Strapi. */
const person = 'documentId name slug organisation';
const contributions = `contributions(pagination: { limit: 1000 }) { role affiliation speaker { ${person} } }`;
const NESTED = `query { meetings(pagination: { pageSize: 1000 }) {
  documentId title slug number heldOn introduction
  programme { documentId name slug } author { ${person} }
  municipalities(pagination: { limit: 1000 }) { documentId name slug }
  agenda(pagination: { limit: 1000 }) { kind title text ${contributions} }
  subsessions(pagination: { limit: 1000 }) {
    documentId title slug recap municipality { documentId name slug } ${contributions}
  }
} }`;
const WITHOUT_LIMITS = NESTED.replaceAll('(pagination: { limit: 1000 })', '');

/** The compiled CMS without what we add to GraphQL. */
async function stockDist(): Promise<string> {
  const dist = join(folders.cms, 'node_modules/.cache', `stock-${process.pid}`);
  await cp(join(folders.cms, 'dist'), dist, { recursive: true, filter: (path) => !path.endsWith('/build') });
  await writeFile(join(dist, 'src/graphql/extend-graphql.js'), 'exports.extendGraphql = () => {};\n');
  await writeFile(join(dist, 'src/feed/feed-in-graphql.js'), 'exports.offerFeed = () => {};\n');
  return dist;
}

async function ask(url: string, token: string, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: { meetings?: unknown[] }; errors?: unknown };
  if (data?.meetings?.length !== 1000)
    throw new Error(`The CMS answered ${JSON.stringify(errors).slice(0, 300)}.`);
}

/** The median of some rounds, after one that warms up. */
async function measure(name: string, run: () => Promise<unknown>, rounds = ROUNDS): Promise<Measurement> {
  await run();
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push((await timed(name, run))[1].value);
  return { name, value: median(values), unit: 'ms' };
}

export async function measureFetch(): Promise<readonly Measurement[]> {
  const stock = await stockDist();
  await using cms = await startThrowawayCms(join(folders.cms, 'dist'));
  try {
    await fillCms(cms.strapi, FILLING);
    const { site: token } = cms.tokens;
    const ahead = await measure('nested query, reading ahead', () => ask(cms.url, token, WITHOUT_LIMITS));
    const source = { url: cms.url, token, status: 'PUBLISHED' } as const;
    const flat = await measure('flat queries of the site, parsed', () => collectEntries(source));
    await cms.restart(stock);
    return [await measure('nested query, stock Strapi', () => ask(cms.url, token, NESTED), 2), ahead, flat];
  } finally {
    await rm(stock, { recursive: true });
  }
}
