import { expect, test } from 'vitest';
import { aMeeting, aSpeaker, toEntries } from '../support/answers.ts';
import { crawledSite } from '../support/crawl.ts';

test('wherever a ministry stands by its abbreviation, the page says which it is', async () => {
  const { pages } = await crawledSite(
    toEntries({
      programme: [{ name: 'Leerkring', slug: 'leerkring', commissionedBy: 'BZK' }],
      speaker: [aSpeaker({ organisation: 'BZK' })],
      meeting: [
        aMeeting({
          programme: 'leerkring',
          agenda: [{ contributions: [{ speaker: 'noor-de-wit', affiliation: 'BZK' }] }],
        }),
      ],
    }),
  );
  const explained = (path: string) =>
    [...(pages.get(path)?.html ?? '').matchAll(/<abbr title="ministerie van Binnenlandse Zaken [^"]*">BZK</g)]
      .length;
  expect(
    Object.fromEntries(
      ['/', '/programmas/', '/programmas/leerkring/', '/sprekers/', '/sprekers/noor-de-wit/'].map((path) => [
        path,
        explained(path),
      ]),
    ),
  ).toEqual({
    '/': 1,
    '/programmas/': 1,
    '/programmas/leerkring/': 1,
    '/sprekers/': 1,
    // What the person is, and was at the time.
    '/sprekers/noor-de-wit/': 2,
  });
});
