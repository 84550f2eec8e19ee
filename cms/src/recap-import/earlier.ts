/**
 * What a programme says of itself, and its recaps say already: a new one may repeat that.
 *
 * What repeats is left out of each new recap, so that the oldest ones have it, and the newest may not.
 */
import type { Core } from '@strapi/strapi';
import { blocksToLines } from '../history/lines.ts';

/** How many of the oldest recaps are read, and of the newest. */
const OF_EACH_END = 10;

/** How many paragraphs of one text are read at its head, and at its foot: what repeats stands there. */
const PARAGRAPHS = 30;

interface Row {
  readonly documentId: string;
  readonly introduction?: unknown;
}

function paragraphsOf(content: unknown): readonly string[] {
  const all = blocksToLines(content).split('\n').filter(Boolean);
  return all.length <= 2 * PARAGRAPHS ? all : [...all.slice(0, PARAGRAPHS), ...all.slice(-PARAGRAPHS)];
}

/**
 * Each paragraph once.
 *
 * @param own the meeting of the recap itself, which repeats nothing.
 */
export async function readEarlier(
  strapi: Core.Strapi,
  programme: string,
  own: string | undefined,
): Promise<readonly string[]> {
  const { description } = ((await strapi.db
    .query('api::programme.programme')
    .findOne({ where: { documentId: programme }, select: ['description'] })) ?? {}) as {
    readonly description?: unknown;
  };
  const read = async (order: 'asc' | 'desc') =>
    (await strapi.db.query('api::meeting.meeting').findMany({
      where: {
        publishedAt: null,
        programme: { documentId: programme },
        ...(own === undefined ? {} : { documentId: { $ne: own } }),
      },
      select: ['documentId', 'introduction'],
      orderBy: [{ heldOn: order }, { id: order }],
      limit: OF_EACH_END,
    })) as readonly Row[];
  const rows = [...(await read('asc')), ...(await read('desc'))];
  const texts = new Map(rows.map(({ documentId, introduction }) => [documentId, introduction]));
  return [...new Set([description, ...texts.values()].flatMap(paragraphsOf))];
}
