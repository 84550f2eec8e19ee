import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentTypes, queryOf } from '@archive/content-types';
import { seed } from '@archive/scripts/seed/seed.ts';
import { startCms, type Cms } from './cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  await seed(cms.strapi);
});
afterAll(() => cms?.[Symbol.asyncDispose]());

/** The answer to a query that must succeed. */
async function ask(query: string, variables?: object, token?: string) {
  const { data, errors } = await cms.graphql(query, variables, token);
  expect(errors).toBeUndefined();
  return data as Readonly<Record<string, never>>;
}

/** How many statements the database answers while something runs. */
async function countStatements(run: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const knex = cms.strapi.db.connection;
  const increment = () => (count += 1);
  knex.on('query', increment);
  await run();
  knex.removeListener('query', increment);
  return count;
}

const NESTED = `{
  meetings(pagination: { pageSize: 100 }) {
    title
    programme { name municipalities { name } }
    municipalities { name slug }
    author { name municipality { name } }
    agenda { kind title text contributions { role affiliation speaker { name slug municipality { name } } } }
    subsessions { title areas { name municipality { name } } contributions { speaker { name } } meeting { title } }
    photo { url }
  }
}`;

test('the fifteen municipalities of the recap arrive, without anyone asking for more than ten', async () => {
  const { meetings } = (await ask('{ meetings { municipalities { name } } }')) as unknown as {
    meetings: { municipalities: unknown[] }[];
  };
  expect(meetings[0]?.municipalities).toHaveLength(15);
});

test('a list of fourteen parts arrives whole', async () => {
  const agenda = Array.from({ length: 14 }, (_, index) => ({ title: `Deel ${index + 1}` }));
  await cms.documents('meeting').create({ data: { title: 'Lang', agenda }, status: 'published' });
  const query = '{ meetings(filters: { title: { eq: "Lang" } }) { agenda { title } } }';
  const { meetings } = (await ask(query)) as unknown as { meetings: { agenda: unknown[] }[] };
  expect(meetings[0]?.agenda).toEqual(agenda);
});

test('reading ahead answers exactly what Strapi’s own resolvers answer', async () => {
  // An argument that changes nothing makes a nested field go through Strapi's own resolver.
  const own = NESTED.replaceAll(
    /(municipalities|subsessions|agenda|areas|contributions) \{/g,
    '$1(pagination: { limit: 1000 }) {',
  );
  expect(await ask(NESTED)).toEqual(await ask(own));
});

test('fragments, aliases, variables and directives are understood', async () => {
  const query = `
    query Recap($withThemes: Boolean!) {
      recap: meetings_connection(filters: { number: { eq: 5 } }) {
        pageInfo { total }
        nodes { ...Names towns: municipalities { name } themes @include(if: $withThemes) { name } }
      }
    }
    fragment Names on Meeting { title ... on Meeting { municipalities_connection { nodes { slug } } } }`;
  const { recap } = (await ask(query, { withThemes: true })) as unknown as {
    recap: {
      pageInfo: object;
      nodes: { towns: unknown[]; themes: unknown[]; municipalities_connection: { nodes: unknown[] } }[];
    };
  };
  expect(recap.pageInfo).toEqual({ total: 1 });
  const [node] = recap.nodes;
  expect([node?.towns.length, node?.municipalities_connection.nodes.length, node?.themes.length]).toEqual([
    15, 15, 2,
  ]);
});

test('a nested list can still be filtered, sorted and paged', async () => {
  const query = `{ meetings(filters: { number: { eq: 5 } }) {
    municipalities(filters: { name: { startsWith: "A" } }, sort: "name:desc", pagination: { limit: 1 }) { name }
    all: municipalities { name }
  } }`;
  const { meetings } = (await ask(query)) as unknown as {
    meetings: { municipalities: object[]; all: object[] }[];
  };
  expect(meetings[0]?.municipalities).toEqual([{ name: 'Arnhem' }]);
  expect(meetings[0]?.all).toHaveLength(15);
});

test('more meetings do not make more database queries', async () => {
  const one = await countStatements(() => ask(NESTED));
  const meetings = cms.documents('meeting');
  const [{ documentId: municipality } = { documentId: '' }] = await cms
    .documents('municipality')
    .findMany({ limit: 1 });
  for (let index = 0; index < 20; index += 1) {
    await meetings.create({
      data: { title: `Nummer ${index}`, municipalities: [municipality] },
      status: 'published',
    });
  }
  // Strapi still reads what it tells its webhooks for a moment.
  await vi.waitFor(async () => expect(await countStatements(() => ask(NESTED))).toBe(one), 10_000);
});

test('one entry, and the archive itself, are answered too', async () => {
  const { meetings } = (await ask(
    '{ meetings(filters: { number: { eq: 5 } }) { documentId } }',
  )) as unknown as {
    meetings: { documentId: string }[];
  };
  const query =
    'query One($id: ID!) { meeting(documentId: $id) { number municipalities { name } } archive { name } }';
  const { meeting, archive } = (await ask(query, { id: meetings[0]?.documentId })) as unknown as {
    meeting: { number: number; municipalities: unknown[] };
    archive: object;
  };
  expect([meeting.number, meeting.municipalities.length, archive]).toEqual([
    5,
    15,
    { name: 'Leerkringarchief' },
  ]);
});

test.each([
  [
    'a page that is too large',
    '{ municipalities(pagination: { pageSize: 1001 }) { name } }',
    'in a page of 1001',
  ],
  [
    'a nested page that is too large',
    '{ meetings { municipalities(pagination: { limit: 5000 }) { name } } }',
    'page of 5000',
  ],
  [
    'a query that is too deep',
    `{ meetings { ${'subsessions { meeting { '.repeat(6)} title ${'} } '.repeat(6)} } }`,
    'exceeds maximum operation depth',
  ],
  [
    'a query that asks too much',
    `{ ${Array.from({ length: 11 }, (_, i) => `m${i}: meetings { title }`).join(' ')} }`,
    'below 11 root fields',
  ],
  [
    'a fragment that grows',
    `query { meetings { ...A } } fragment A on Meeting { ${'...B '.repeat(30)} } fragment B on Meeting { ${Array.from({ length: 30 }, (_, i) => `t${i}: title`).join(' ')} }`,
    'fields below 1 root',
  ],
  ['a look at the schema', '{ __schema { types { name } } }', 'introspection'],
])('%s is refused with a reason', async (_, query, reason) => {
  const { errors } = await cms.graphql(query);
  expect(errors?.map(({ message }) => message).join(' ')).toContain(reason);
});

test('a list of more than a thousand is refused instead of cut', async () => {
  const rows = Array.from({ length: 1001 }, (_, index) => ({
    documentId: `veel-${index}`,
    name: `Spreker ${index}`,
    slug: `veel-${index}`,
  }));
  await cms.strapi.db.query('api::speaker.speaker').createMany({ data: rows });
  const { errors } = await cms.graphql('{ speakers { name } }');
  expect(errors?.[0]?.message).toContain(
    'The list "speakers" has more than 1000 entries. Ask for it in pages',
  );
  // Page after page, each from where the last one ended, everything arrives once.
  const ids: string[] = [];
  const totals: number[] = [];
  do {
    const variables = { after: ids.at(-1) ?? '', limit: 500 };
    const { speakers_connection: page } = (await ask(
      queryOf(contentTypes.speaker),
      variables,
    )) as unknown as {
      speakers_connection: { nodes: readonly { documentId: string }[]; pageInfo: { total: number } };
    };
    ids.push(...page.nodes.map(({ documentId }) => documentId));
    totals.push(page.pageInfo.total);
  } while (ids.length < 1007 && totals.length < 4);
  expect(totals).toEqual([1007, 507, 7]);
  expect(new Set(ids).size).toBe(1007);
  await cms.strapi.db.query('api::speaker.speaker').deleteMany({ where: { slug: { $startsWith: 'veel-' } } });
});

test('a token without the right to a type gets an error, not a silence', async () => {
  const service = cms.strapi.service('admin::api-token');
  const { accessKey } = await service.create({
    name: 'beperkt',
    description: '',
    type: 'custom',
    kind: 'content-api',
    lifespan: null,
    permissions: ['api::meeting.meeting.find'],
  });
  const { errors } = await cms.graphql('{ meetings { title author { name } } }', {}, accessKey);
  expect(errors?.length).toBeGreaterThan(0);
});

test('the committed schema is the one that the CMS answers to', async () => {
  const { schemaText } = await import('@archive/scripts/generate/schema.ts');
  const { readFile } = await import('node:fs/promises');
  const committed = new URL('../../content-types/generated/schema.graphql', import.meta.url);
  expect(schemaText(cms.strapi) === (await readFile(committed, 'utf8')), 'run "npm run generate"').toBe(true);
});
