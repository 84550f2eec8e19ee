import type { Core } from '@strapi/strapi';

interface User {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
}

/** What users of the admin are called, by their ids. Who left has no name here any more. */
export async function readUserNames(
  strapi: Core.Strapi,
  ids: readonly (number | null)[],
): Promise<ReadonlyMap<number, string>> {
  const where = { id: { $in: [...new Set(ids)].filter((id) => id !== null) } };
  const users = (await strapi.db.query('admin::user').findMany({ where })) as readonly User[];
  const nameOf = ({ firstname, lastname }: User) => [firstname, lastname].filter(Boolean).join(' ');
  return new Map(users.map((user) => [user.id, nameOf(user)]));
}

/** What somebody is called, also who left; null for a program. */
export const nameIn = (names: ReadonlyMap<number, string>, id: number | null): string | null =>
  id === null ? null : names.get(id) || 'Iemand die hier niet meer werkt';
