/** What was added to a text and removed from it, word by word. */
import { diffWordsWithSpace } from 'diff';
import type { Run } from './answers.ts';

/** Two texts that differ more than this are shown one after the other; the answer must not take long. */
const MOST_EDITS = 4_000;
const MOST_TIME = 250;

/** How much is shown of what stayed the same, on each side of what did not. */
const CONTEXT = 70;

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? '' : text.slice(0, CONTEXT);
  const end = isLast ? '' : text.slice(-CONTEXT);
  if (text.length <= start.length + end.length + 10) return text;
  return `${start.replace(/\S*$/, '')}… ${end.replace(/^\S*\s?/, '')}`.trimEnd() + (isLast ? '' : ' ');
}

/** The runs of both texts in order; long stretches that are the same are cut short. */
export function wordsBetween(before: string, after: string): readonly Run[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS, timeout: MOST_TIME });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ added, removed, value }, index): Run => {
    if (added) return { kind: 'added', text: value };
    if (removed) return { kind: 'removed', text: value };
    return { kind: 'same', text: shorten(value, index === 0, index === changes.length - 1) };
  });
}
