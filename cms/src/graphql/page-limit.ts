/**
 * Never fewer entries than were asked for without saying so.
 *
 * Strapi cuts every list, nested ones too, at a default limit. Here a list that is too long is an
 * error that says how to ask for it in pages.
 */
import { errors } from '@strapi/utils';
import type { Middleware } from './read-ahead.ts';

/** The longest list in one answer. Strapi is told to read one more, which shows that there is more. */
export const MAX_PAGE = 1000;

interface Pagination {
  readonly limit?: number;
  readonly pageSize?: number;
}

const isTooMuch = (size: number | undefined) => size !== undefined && (size > MAX_PAGE || size === 0);

const inPages = `Ask for it in pages of at most ${MAX_PAGE}: pagination: { page, pageSize }.`;

function entriesOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  const nodes = (result as { nodes?: unknown } | null)?.nodes;
  return Array.isArray(nodes) ? nodes : [];
}

/** Refuses pages that are too large, and lists that would have been cut. */
export const limitPages: Middleware = async (next, parent, args, context, info) => {
  const { limit, pageSize } = (args['pagination'] ?? {}) as Pagination;
  if (isTooMuch(limit) || isTooMuch(pageSize)) {
    throw new errors.ValidationError(`The list "${info.fieldName}" was asked in a page of ${pageSize ?? limit}. ${inPages}`);
  }
  const result = await next(parent, args, context, info);
  if (entriesOf(result).length > MAX_PAGE) {
    throw new errors.ValidationError(`The list "${info.fieldName}" has more than ${MAX_PAGE} entries. ${inPages}`);
  }
  return result;
};
