/** People who logged in to the admin. */
import type { Cms } from './cms.ts';

export const PASSWORD = 'Geheim-12345';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> & { readonly documentId?: string };
    readonly error?: { readonly message: string };
  };
}

/** Makes requests of the admin. */
export type Person = (method: string, path: string, body?: unknown) => Promise<Answer>;

let accounts = 0;

/** Adds an account with a role, by the role's code. Returns its e-mail address. */
export async function addAccount(cms: Cms, code: string): Promise<string> {
  accounts += 1;
  const email = `${code}-${String(accounts).padStart(4, '0')}@archief.example`;
  const role = await cms.strapi.db.query('admin::role').findOne({ where: { code } });
  await cms.strapi.service('admin::user').create({
    email,
    firstname: code,
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  return email;
}

/** Asks with a token, or with none. */
export const personWith =
  (cms: Cms, token: string | null): Person =>
  async (method, path, body) => {
    const response = await fetch(`${cms.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
  };

/** Logs in as a new person with a role, by the role's code. */
export async function loginAs(cms: Cms, code: string): Promise<Person> {
  const email = await addAccount(cms, code);
  const login = await personWith(cms, null)('POST', '/admin/login', { email, password: PASSWORD });
  return personWith(cms, String(login.body.data?.['token']));
}

/** One of a group that is there by the time that somebody asks. */
export const oneOf =
  (group: () => Readonly<Record<string, Person>>, name: string): Person =>
  async (...request) => {
    const person = group()[name];
    if (person === undefined) throw new Error(`Nobody is called ${name}.`);
    return person(...request);
  };

/** Everybody who may or may not ask, by what they are called in the names of tests. */
export const everybody = async (cms: Cms): Promise<Readonly<Record<string, Person>>> => ({
  Redacteur: await loginAs(cms, 'strapi-author'),
  Eindredacteur: await loginAs(cms, 'strapi-editor'),
  Beheerder: await loginAs(cms, 'strapi-super-admin'),
  'who did not log in': personWith(cms, null),
  'a token that reads what is published': personWith(cms, cms.tokens.site),
  'a token that reads drafts': personWith(cms, cms.tokens.preview),
});

export const STRANGERS = [
  'who did not log in',
  'a token that reads what is published',
  'a token that reads drafts',
];
