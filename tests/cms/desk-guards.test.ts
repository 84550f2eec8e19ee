/** Every route that we add to the admin, whichever it is, keeps out who may not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { loginAs, personWith } from './people.ts';

const OURS = /^\/(?:desk|publication)\//;

let cms: Cms;
/** Each with something in the place of its parameters. */
let routes: readonly { readonly method: string; readonly path: string }[];

beforeAll(async () => {
  cms = await startCms();
  routes = cms.strapi.server
    .listRoutes()
    .filter(({ path }) => OURS.test(path))
    .flatMap(({ path, methods }) =>
      methods
        .filter((method: string) => method !== 'HEAD')
        .map((method: string) => ({ method, path: path.replace(/:\w+/g, 'meeting') })),
    );
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const ask = async (person: ReturnType<typeof personWith>) =>
  Promise.all(
    routes.map(async ({ method, path }) => {
      const { status } = await person(method, path, method === 'GET' ? undefined : {});
      return `${method} ${path} ${status}`;
    }),
  );

const all = (status: number) => routes.map(({ method, path }) => `${method} ${path} ${status}`);

test('there are such routes', () => {
  expect(routes.length).toBeGreaterThan(5);
});

test('strangers are asked to log in', async () => {
  expect(await ask(personWith(cms, null))).toEqual(all(401));
  expect(await ask(personWith(cms, 'a.forged.token'))).toEqual(all(401));
});

test('the tokens of site and previews are no logins', async () => {
  for (const token of [cms.tokens.site, cms.tokens.preview])
    expect(await ask(personWith(cms, token))).toEqual(all(401));
});

test('who logged in with a role without rights may do none of it', async () => {
  const { code } = await cms.strapi
    .service('admin::role')
    .create({ name: 'Gast', code: 'gast', description: 'Mag niets.' });
  expect(await ask(await loginAs(cms, code))).toEqual(all(403));
});
