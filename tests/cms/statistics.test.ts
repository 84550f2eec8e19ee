/** SQLite knows how much it holds, and finds what belongs to one entry without reading that of all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';

let cms: Cms;

beforeAll(async () => {
  cms = await startCms();
  const { documentId } = await cms.documents('meeting').create({ data: { title: 'Wonen' } });
  const speaker = (await cms.documents('speaker').create({ data: { name: 'Noor Bos' } })).documentId;
  for (let number = 1; number <= 20; number += 1) {
    const data = { title: `Deelsessie ${number}`, meeting: documentId, contributions: [{ speaker }] };
    await cms.documents('subsession').create({ data });
  }
});
afterAll(() => cms?.[Symbol.asyncDispose]());

/** How SQLite finds the contributions of some subsessions, asked as Strapi asks. */
async function way(): Promise<string> {
  const query = `select distinct t1."order", t0.* from parts_contribution as t0
    left join subsessions_cmps as t1 on t0.id = t1.cmp_id and t1.field = 'contributions'
    where t1.entity_id in (1, 2, 3) order by t1."order"`;
  const steps: { detail: string }[] = await cms.strapi.db.connection.raw(`explain query plan ${query}`);
  return steps.map(({ detail }) => detail).join('\n');
}

test('a CMS that starts finds the parts of some entries by those entries', async () => {
  expect(await way()).not.toContain('(entity_id=?');
  await cms.restart();
  expect(await way()).toContain('(entity_id=?');
});
