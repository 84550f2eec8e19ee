/** What one person may do with one entry, decided as the content manager decides it. */
import type { Core } from '@strapi/strapi';
import type { AdminContext } from './admin-routes.ts';

export type Ability = AdminContext['state']['userAbility'];

export type Act = 'create' | 'read' | 'update' | 'delete' | 'publish';

interface Checker {
  readonly can: Readonly<Record<Act, (entry?: object) => boolean>>;
}

/**
 * @param entry its row with who made it (see `WITH_MAKER`), which conditions such as "is the maker" look
 * at; without it: whether the person may do this with any entry of the type.
 */
export function mayDo(
  strapi: Core.Strapi,
  userAbility: Ability,
  act: Act,
  uid: string,
  entry?: object,
): boolean {
  const checkers = strapi.plugin('content-manager').service('permission-checker');
  const checker: Checker = checkers.create({ userAbility, model: uid });
  return checker.can[act](entry);
}

/** What to populate so that the conditions of a permission can be judged. */
export const WITH_MAKER = { createdBy: { populate: ['roles'] } };

/** Whether a person may read any entry of the type with a name. */
export const readerOf =
  (strapi: Core.Strapi, ability: Ability) =>
  (type: string): boolean =>
    mayDo(strapi, ability, 'read', `api::${type}.${type}`);
