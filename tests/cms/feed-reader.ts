/** Reads the change feed as the publisher does. */
import { expect } from 'vitest';
import type { Cms } from './cms.ts';

interface Change {
  readonly sequence: number;
  readonly type: string;
  readonly subject: string;
  readonly action: string;
}

export interface Feed {
  readonly cursor: string;
  readonly isContinuous: boolean;
  readonly hasMore: boolean;
  readonly changes: readonly Change[];
  readonly meetings: readonly {
    documentId: string;
    title: string;
    subsessions: readonly { documentId: string }[];
  }[];
  readonly subsessions: readonly { documentId: string; meeting: { documentId: string } | null }[];
}

export const QUERY = `query ($after: String, $limit: Int) { changes(after: $after, limit: $limit) {
  cursor isContinuous hasMore changes { sequence type subject action }
  meetings { documentId title subsessions { documentId } }
  subsessions { documentId meeting { documentId } }
} }`;

export async function feedAfter(cms: Cms, after: string | null, limit = 1000): Promise<Feed> {
  const { data, errors } = await cms.graphql(QUERY, { after, limit });
  expect(errors).toBeUndefined();
  return (data as unknown as { changes: Feed }).changes;
}

export const cursorOf = async (cms: Cms) => (await feedAfter(cms, null)).cursor;

/** The result of some work, and what the feed tells of it. */
export async function changesDuring<Result>(
  cms: Cms,
  work: () => Promise<Result>,
): Promise<readonly [Result, Feed]> {
  const cursor = await cursorOf(cms);
  const result = await work();
  const feed = await feedAfter(cms, cursor);
  expect(feed.isContinuous).toBe(true);
  return [result, feed];
}

export const aSpeaker = (cms: Cms, name: string) => cms.documents('speaker').create({ data: { name } });
