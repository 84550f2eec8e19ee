/** What tells pages apart in tabs, bookmarks and what search engines find. */
import { planPages } from '@archive/site/pages';
import { expect, test } from 'vitest';
import { aMeeting, aSpeaker, aSubsession, toArchive } from '../support/answers.ts';
import { twiceIn } from '../support/crawl.ts';

const windowTitlesOf = (archive: ReturnType<typeof toArchive>) =>
  planPages(archive).map(({ view }) => view().page.windowTitle);

test('pages that editors gave one title are called differently', () => {
  const archive = toArchive({
    municipality: [{ name: 'Utrecht', slug: 'utrecht', cbsCode: '0344' }],
    programme: [{ name: 'Utrecht', slug: 'utrecht' }],
    speaker: [
      aSpeaker({ organisation: 'Halt' }),
      aSpeaker({ slug: 'noor-de-wit-2', organisation: 'gemeente Utrecht' }),
    ],
    meeting: [
      aMeeting({
        heldOn: '2021-03-24',
        programme: 'utrecht',
        municipalities: ['utrecht'],
        author: 'noor-de-wit',
      }),
      aMeeting({ slug: 'tweede', heldOn: '2022-03-23', author: 'noor-de-wit-2' }),
    ],
    subsession: [aSubsession(), aSubsession({ slug: 'wonen-in-de-wijk-2', meeting: 'tweede' })],
  });
  const titles = windowTitlesOf(archive);
  expect(twiceIn(titles)).toEqual([]);
  expect(titles).toEqual(
    expect.arrayContaining([
      'Eerste bijeenkomst, 24 maart 2021',
      'Wonen in de wijk – Eerste bijeenkomst, 24 maart 2021',
      'Noor de Wit, Halt',
      'Gemeente Utrecht',
      'Utrecht',
    ]),
  );
});
