/** What an address is about, in words that can be searched for. */
import { PART_SEGMENT, terms, YEAR_SEGMENT } from '@archive/content-types/lexicon';

/** What stands in addresses of every page of a kind, and says nothing about one. */
const KNOWN: ReadonlySet<string> = new Set(
  [PART_SEGMENT, YEAR_SEGMENT, ...Object.values(terms).map(({ segment }) => segment)].filter(
    (segment) => segment !== null,
  ),
);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // Not written as addresses are; its letters are still worth something.
  }
}

/** The words of the last part of a path that has any, such as "wonen in utrecht" of ".../wonen-in-utrecht/". */
export function wordsOfAddress(path: string): string {
  const parts = decoded(path)
    .split('/')
    .filter((part) => part !== '' && !KNOWN.has(part))
    .map((part) =>
      part
        .replace(/\.\w+$/, '')
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    );
  return parts.findLast((part) => /\p{L}{2}/u.test(part)) ?? '';
}
