/** What machines are told of pages, in the words of schema.org. */
import { expect, test } from 'vitest';
import type { Archive } from '@archive/site/archive';
import { planPages } from '@archive/site/pages';
import { aMeeting, aSpeaker, aSubsession, exampleContent } from '../support/answers.ts';
import { archiveOf, example, MEETING, recap, SITE } from '../support/documents.ts';

const part = exampleContent.subsession[0]!;

interface Thing {
  readonly '@type': string;
  readonly [name: string]: unknown;
}

function structuredData(archive: Archive, path: string): readonly Thing[] {
  const view = planPages(archive)
    .find((planned) => planned.path === path)
    ?.view();
  if (view === undefined) throw new Error(`There is no page ${path}.`);
  return JSON.parse(JSON.stringify(view.page.structuredData['@graph'])) as readonly Thing[];
}

test('machines read who did what at a meeting, for whom at the time, and in which series', () => {
  const [event, article, trail] = structuredData(recap, MEETING);
  expect(event).toMatchObject({
    '@type': 'Event',
    '@id': `${SITE}/id/meeting/${example.slug}`,
    startDate: '2021-03-24',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    superEvent: { '@type': 'EventSeries' },
  });
  expect(event?.['subEvent']).toHaveLength(recap.subsessions.length);
  expect(article).toMatchObject({
    '@type': 'Article',
    about: { '@id': event?.['@id'] },
    datePublished: '2021-04-29',
  });
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
  expect(structuredData(recap, `${MEETING}${part.slug}/`)[1]).toMatchObject({
    '@type': 'Article',
    about: { '@id': `${SITE}/id/subsession/${part.slug}` },
    isPartOf: { '@id': article?.['@id'] },
    author: { '@type': 'Person' },
    datePublished: '2021-04-29',
  });
  expect(JSON.stringify(event)).toContain('"@type":"OrganizationRole"');
});

test('machines read what a person did, in which role, and for whom at the time', () => {
  const archive = archiveOf({
    speaker: [aSpeaker({ organisation: 'VNG' })],
    meeting: [
      aMeeting({
        heldOn: '2019-05-01',
        author: 'noor-de-wit',
        authorAffiliation: 'gemeente Breda',
        agenda: [
          { contributions: [{ speaker: 'noor-de-wit', role: 'host', affiliation: 'gemeente Breda' }] },
        ],
      }),
    ],
    subsession: [aSubsession({ contributions: [{ speaker: 'noor-de-wit' }] })],
  });
  const [person] = structuredData(archive, '/sprekers/noor-de-wit/');
  const day = { startDate: '2019-05-01' };
  expect(person).toMatchObject({ worksFor: { name: 'VNG' } });
  expect(person?.['affiliation']).toEqual([
    {
      '@type': 'OrganizationRole',
      affiliation: { '@type': 'Organization', name: 'gemeente Breda' },
      ...day,
      endDate: '2019-05-01',
    },
  ]);
  const event = { '@type': 'Event', ...day };
  expect(person?.['performerIn']).toEqual([
    {
      '@type': 'OrganizationRole',
      roleName: 'gastheer',
      performerIn: { ...event, '@id': `${SITE}/id/meeting/eerste-bijeenkomst`, name: 'Eerste bijeenkomst' },
    },
    {
      '@type': 'OrganizationRole',
      performerIn: { ...event, '@id': `${SITE}/id/subsession/wonen-in-de-wijk`, name: 'Wonen in de wijk' },
    },
  ]);
});

test('the identifier of an entry is not its address, and stays when that changes', () => {
  const before = archiveOf({ speaker: [aSpeaker()], meeting: [aMeeting({ author: 'noor-de-wit' })] });
  const [person] = structuredData(before, '/sprekers/noor-de-wit/');
  expect(person).toMatchObject({ '@type': 'Person', '@id': `${SITE}/id/speaker/noor-de-wit` });
});
