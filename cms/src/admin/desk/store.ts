/** Strapi's store of what the admin knows, for having an entry read again. */
import { adminApi } from '@strapi/strapi/admin';

interface Store {
  dispatch(action: unknown): unknown;
}

type Next = (action: unknown) => unknown;

let store: Store | undefined;

/** A middleware for Strapi's store that only remembers where it is. */
export const rememberStore = () => (opened: Store) => {
  store = opened;
  return (next: Next) => (action: unknown) => next(action);
};

interface Tag {
  readonly type: string;
  readonly id: string;
}

/** Strapi's types know no tags. */
const invalidate = adminApi.util.invalidateTags as unknown as (tags: readonly (string | Tag)[]) => unknown;

/** Has the form of an entry show what is stored. */
export function readAgain(model: string, documentId: string | undefined): void {
  const ids = [model, `${model}_LIST`, `${model}_${documentId}`];
  store?.dispatch(invalidate([...ids.map((id) => ({ type: 'Document', id })), 'Relations']));
}
