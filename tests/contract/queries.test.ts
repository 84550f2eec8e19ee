import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { allTypes, changesQueryOf, draftsQueryOf, queryOf, unpublishedQueryOf } from '@archive/content-types';

const schema = buildSchema(
  readFileSync(new URL('../../content-types/generated/schema.graphql', import.meta.url), 'utf8'),
);

test.each(allTypes.map((type) => [type.plural, type] as const))(
  'the query for %s asks only what the CMS has',
  (_, type) => {
    expect(validate(schema, parse(queryOf(type))).map(({ message }) => message)).toEqual([]);
  },
);

test('the query for changes asks only what the CMS has', () => {
  expect(validate(schema, parse(changesQueryOf(allTypes))).map(({ message }) => message)).toEqual([]);
});

const collections = allTypes.filter(({ kind }) => kind === 'collection');

test.each([
  ['drafts', draftsQueryOf(collections)],
  [
    'what was never published',
    unpublishedQueryOf(
      collections.filter(({ hasDrafts }) => hasDrafts),
      25,
    ),
  ],
])('the query for %s asks only what the CMS has', (_, query) => {
  expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
});

test('the schema offers no way to write content', () => {
  // The media library adds these two; no token of ours may use them.
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.toSorted()).toEqual(['deleteUploadFile', 'updateUploadFile']);
});
