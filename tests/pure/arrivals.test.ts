/** Which recaps came last into an archive, also when it is another than a moment ago. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cameAt, lastCome, lastComeSince } from '@archive/site/arrivals';
import type { Meeting } from '@archive/site/entries';
import { commonEnds } from '@archive/site/parts';
import { aMeeting, toEntries } from '../support/answers.ts';

const FOLLOWED = 40;

const [example] = toEntries({ meeting: [aMeeting()] }).meeting as readonly [Meeting];

/** A meeting that came at a minute, and that a list has by its own order. */
const cameIn = (minute: number, documentId: string): Meeting => ({
  ...example,
  documentId,
  recapPublishedOn: null,
  createdAt: new Date(minute * 60_000).toISOString(),
});

const minutes = (maxLength: number) => fc.array(fc.nat(60), { maxLength, size: 'max' });

const namesOf = (meetings: readonly Meeting[]) => meetings.map(({ documentId }) => documentId);

test('the last that came are those of all that were sorted by when they came', () => {
  const change = fc.record({ come: minutes(3), at: fc.nat(90), removed: fc.nat(3) });
  fc.assert(
    fc.property(minutes(90), fc.array(change, { maxLength: 5 }), (first, changes) => {
      let list: readonly Meeting[] = first.map((minute, index) => cameIn(minute, `first-${index}`));
      for (const [round, { come, at, removed }] of changes.entries()) {
        const fresh = come.map((minute, index) => cameIn(minute, `round-${round}-${index}`));
        const next = list.toSpliced(at, removed, ...fresh);
        const found = lastComeSince(list, next, commonEnds(list, next));
        const sorted = next.toSorted((a, b) => (cameAt(a) < cameAt(b) ? 1 : cameAt(a) > cameAt(b) ? -1 : 0));
        expect(found.map(cameAt)).toEqual(sorted.slice(0, FOLLOWED).map(cameAt));
        expect(namesOf(found)).toEqual(namesOf(lastCome([...next])));
        list = next;
      }
    }),
  );
});
