/**
 * Never fewer entries than were asked for without saying so.
 *
 * Strapi cuts every list, nested ones too, at a default limit. Here a list that is too long is an
 * error that says how to ask for it in pages.
 */
import { errors } from '@strapi/utils';

/** The longest list in one answer. Strapi is told to read one more, which shows that there is more. */
export const MAX_PAGE = 1000;

interface Pagination {
  readonly limit?: number;
  readonly pageSize?: number;
}

const REMEDY = `Ask for it in pages of at most ${MAX_PAGE}: pagination: { page, pageSize }.`;

const isTooLarge = (size: number | undefined) => size !== undefined && (size > MAX_PAGE || size === 0);

/** @throws {ValidationError} for a page larger than an answer may be. */
export function refuseLargePages(field: string, args: Readonly<Record<string, unknown>>): void {
  const { limit, pageSize } = (args['pagination'] ?? {}) as Pagination;
  if (isTooLarge(limit) || isTooLarge(pageSize)) {
    throw new errors.ValidationError(
      `The list "${field}" was asked in a page of ${pageSize ?? limit}. ${REMEDY}`,
    );
  }
}

function entriesOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  const nodes = (result as { nodes?: unknown } | null)?.nodes;
  return Array.isArray(nodes) ? nodes : [];
}

/**
 * @returns the result itself.
 * @throws {ValidationError} for a list that would have been cut.
 */
export function refuseLongList<Result>(field: string, result: Result): Result {
  if (entriesOf(result).length <= MAX_PAGE) return result;
  throw new errors.ValidationError(`The list "${field}" has more than ${MAX_PAGE} entries. ${REMEDY}`);
}
