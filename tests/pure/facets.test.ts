/** Choosing from the meetings by what they have in common. */
import { expect, test } from 'vitest';
import { planDocuments, planPages } from '@archive/site/pages';
import { aMeeting, aSpeaker, aSubsession, toArchive } from '../support/answers.ts';
import { viewAt } from '../support/check-view.ts';

const meeting = (slug: string, heldOn: string, more: Parameters<typeof aMeeting>[0] = {}) =>
  aMeeting({ slug, title: slug, heldOn, ...more });

const facetsOf = (archive: ReturnType<typeof toArchive>) =>
  Object.fromEntries(
    viewAt(archive, '/bijeenkomsten/', 'meetings').facets.map(({ name, values, all }) => [
      name,
      [...values.map(({ href, meetings }) => `${href} ${meetings}`), ...(all ? [all.text] : [])],
    ]),
  );

test('each value of a facet leads to the page that lists its meetings, and says how many those are', () => {
  const archive = toArchive({
    programme: [{ name: 'Leerkring', slug: 'leerkring' }],
    municipality: [
      { name: 'Breda', slug: 'breda', cbsCode: 'GM0758' },
      { name: 'Utrecht', slug: 'utrecht', cbsCode: 'GM0344' },
    ],
    speaker: [aSpeaker()],
    meeting: [
      meeting('een', '2021-03-24', {
        programme: 'leerkring',
        municipalities: ['utrecht'],
        author: 'noor-de-wit',
      }),
      meeting('twee', '2021-05-01', { municipalities: ['utrecht'] }),
      meeting('drie', '2019-05-01', { themes: [{ name: 'Wonen' }] }),
    ],
    subsession: [
      aSubsession({
        meeting: 'drie',
        areas: [{ name: 'Centrum', municipality: 'breda' }],
        themes: [{ name: 'wonen' }, { name: 'Zorg' }],
      }),
    ],
  });
  expect(facetsOf(archive)).toEqual({
    year: ['/bijeenkomsten/jaar/2021/ 2', '/bijeenkomsten/jaar/2019/ 1'],
    programme: ['/programmas/leerkring/ 1'],
    municipality: ['/gemeenten/utrecht/ 2', '/gemeenten/breda/ 1'],
    theme: ['/themas/wonen/ 1', '/themas/zorg/ 1'],
    speaker: ['/sprekers/noor-de-wit/ 1'],
  });
});

test('a subsession about an area leads to the municipality of that, which lists it', () => {
  const archive = toArchive({
    municipality: [{ name: 'Breda', slug: 'breda', cbsCode: 'GM0758' }],
    meeting: [aMeeting()],
    subsession: [aSubsession({ areas: [{ name: 'Centrum', municipality: 'breda' }] })],
  });
  const { facts } = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/wonen-in-de-wijk/', 'subsession');
  expect(JSON.stringify(facts)).toContain('/gemeenten/breda/');
});

test('a municipality that only subsessions are about has their meeting once, on every page that counts', () => {
  const archive = toArchive({
    municipality: [{ name: 'Breda', slug: 'breda', cbsCode: 'GM0758', latitude: 51.6, longitude: 4.8 }],
    meeting: [aMeeting()],
    subsession: [
      aSubsession({ areas: [{ name: 'Centrum', municipality: 'breda' }] }),
      aSubsession({ slug: 'twee', municipality: 'breda' }),
    ],
  });
  const { provinces, map } = viewAt(archive, '/gemeenten/', 'municipalities');
  expect(provinces[0]?.cards[0]?.meetingCount).toBe(1);
  expect(map?.dots[0]?.note).toBe('1 bijeenkomst');
  const { meetings } = viewAt(archive, '/gemeenten/breda/', 'municipality');
  expect(meetings.map(({ href }) => href)).toEqual(['/bijeenkomsten/eerste-bijeenkomst/']);
  expect(facetsOf(archive)['municipality']).toEqual(['/gemeenten/breda/ 1']);
  const recap = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/', 'meeting');
  expect(JSON.stringify(recap)).toContain('/gemeenten/breda/');
  const feed = planDocuments(archive)
    .find(({ path }) => path === '/gemeenten/breda/feed.xml')
    ?.view();
  expect(feed).toContain('Eerste bijeenkomst');
  expect(feed).not.toContain('1970');
});

test('of many values those that most meetings have are shown, and the way to all', () => {
  const speaker = Array.from({ length: 30 }, (_, index) =>
    aSpeaker({ slug: `spreker-${index}`, name: `Spreker ${String(index).padStart(2, '0')}` }),
  );
  const meetings = speaker.map(({ slug = '' }, index) =>
    meeting(`m-${index}`, '2024-01-01', {
      agenda: [{ contributions: [{ speaker: slug }, { speaker: 'spreker-29' }] }],
    }),
  );
  const { speaker: facet } = facetsOf(toArchive({ speaker, meeting: meetings }));
  expect(facet).toHaveLength(9);
  expect(facet?.[0]).toBe('/sprekers/spreker-29/ 30');
  expect(facet?.at(-1)).toBe('Alle 30 sprekers');
});

test('the meetings of a year have a page, which goes on like every long list', () => {
  const archive = toArchive({
    meeting: [
      ...Array.from({ length: 60 }, (_, index) => meeting(`m-${index}`, '2021-01-01')),
      meeting('ander', '2020-12-31'),
      aMeeting({ slug: 'zonder', heldOn: undefined as never }),
    ],
  });
  const year = viewAt(archive, '/bijeenkomsten/jaar/2021/', 'year');
  expect([year.count, year.meetings.length, year.older?.href]).toEqual([
    '60 bijeenkomsten',
    35,
    '/bijeenkomsten/jaar/2021/1/',
  ]);
  expect(viewAt(archive, '/bijeenkomsten/jaar/2021/1/', 'part').meetings).toHaveLength(25);
  expect(planPages(archive).filter(({ kind }) => kind === 'year')).toHaveLength(2);
});

test('no meeting may take an address that the years have', () => {
  expect(() => toArchive({ meeting: [aMeeting({ slug: 'jaar' })] })).toThrow('none of: pagina, jaar');
});
