import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** The parts of Strapi's admin services that we use. */
interface Users {
  exists(): Promise<boolean>;
  create(user: Readonly<Record<string, unknown>>): Promise<unknown>;
}
interface Roles {
  getSuperAdmin(): Promise<{ readonly id: number }>;
}

const EMAIL = 'redactie@archief.example';

/**
 * Makes the first person who can log in, where there is nobody yet. The password is random and
 * kept nowhere but in the answer.
 */
export async function createFirstEditor(strapi: Core.Strapi): Promise<Credentials | undefined> {
  const users: Users = strapi.service('admin::user') as never;
  const roles: Roles = strapi.service('admin::role') as never;
  if (await users.exists()) return undefined;
  // Strapi wants a capital, a small letter and a digit; chance alone could leave one out.
  const password = `${randomBytes(15).toString('base64url')}-Aa1`;
  const { id } = await roles.getSuperAdmin();
  await users.create({
    email: EMAIL,
    firstname: 'Redactie',
    password,
    isActive: true,
    registrationToken: null,
    roles: [id],
    preferedLanguage: 'nl',
  });
  return { email: EMAIL, password };
}
