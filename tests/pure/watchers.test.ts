/** A preview that was made to see whether it changed is there for the browser that was told. */
import type { PreviewLink } from '@archive/content-types';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Watchers } from '@archive/scripts/preview/watchers.ts';

const link: PreviewLink = {
  type: 'meeting',
  documentId: 'abc',
  status: 'draft',
  admin: 'https://cms.example',
  expires: 1_000_000,
};

let made: { html: string; digest: string };
let watchers: Watchers;
const onChange = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onChange.mockClear();
  made = { html: '<p>Eerst</p>', digest: 'first' };
  watchers = new Watchers({ show: () => Promise.resolve(made) });
});
afterEach(() => vi.useRealTimers());

/** Somebody looks at the first page, and it becomes another. */
async function change(): Promise<void> {
  watchers.add({ link, digest: 'first', onChange });
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange).not.toHaveBeenCalled();
  made = { html: '<p>Daarna</p>', digest: 'second' };
  watchers.noteChange();
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange).toHaveBeenCalledOnce();
}

test('who was told gets what was made, and the next time what is made then', async () => {
  await change();
  expect(watchers.take({ ...link })).toBe(made);
  expect(watchers.take(link)).toBeUndefined();
});

test('who has another link gets nothing of it', async () => {
  await change();
  const others: readonly Partial<PreviewLink>[] = [
    { documentId: 'def' },
    { type: 'speaker' },
    { status: 'published' },
    { admin: 'https://elsewhere.example' },
    { expires: 2_000_000 },
  ];
  for (const other of others) expect(watchers.take({ ...link, ...other })).toBeUndefined();
});

test('after the next change, or some seconds, it is gone', async () => {
  await change();
  made = { html: '<p>Eerst</p>', digest: 'first' };
  watchers.noteChange();
  expect(watchers.take(link)).toBeUndefined();

  made = { html: '<p>Toch</p>', digest: 'third' };
  watchers.noteChange();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(watchers.take(link)).toBeUndefined();
});
