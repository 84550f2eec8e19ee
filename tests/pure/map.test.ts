import { expect, test } from 'vitest';
import { distance, map, project, rounded } from '@archive/site/projection';
import { planPages } from '@archive/site/pages';
import { aMeeting, aSubsession, toArchive, type Example } from '../support/answers.ts';
import { viewAt } from '../support/check-view.ts';

const places = {
  utrecht: [52.0911, 5.1228],
  tilburg: [51.5606, 5.0919],
  amersfoort: [52.1561, 5.3878],
  zeist: [52.0906, 5.2333],
} as const;

type Name = keyof typeof places;

const aMunicipality = (slug: Name, more: object = {}): Example<'municipality'> => ({
  name: slug.replace(/^./, (letter) => letter.toUpperCase()),
  slug,
  cbsCode: 'GM0344',
  latitude: places[slug][0],
  longitude: places[slug][1],
  ...more,
});

const dotsIn = (content: Parameters<typeof toArchive>[0]) =>
  viewAt(toArchive(content), '/gemeenten/', 'municipalities').map?.dots ?? [];

test('north is up, east is right, and a kilometre is as long in both directions', () => {
  const at = (latitude: number, longitude: number) => project({ latitude, longitude });
  expect(at(53.4, 6).y).toBeLessThan(at(51, 6).y);
  expect(at(52.2, 4).x).toBeLessThan(at(52.2, 7).x);
  // A degree of longitude there is 68.2 km, one of latitude 111.2 km.
  expect(distance(at(52.2, 4.5), at(52.2, 6.5)) / map.unitsInKilometre).toBeCloseTo(136.3, 0);
  expect(distance(at(51.2, 5), at(53.2, 5)) / map.unitsInKilometre).toBeCloseTo(222.4, 0);
});

test('a dot leads to its municipality, says how often it met, and is larger when that is more often', () => {
  const dots = dotsIn({
    municipality: [aMunicipality('tilburg'), aMunicipality('utrecht')],
    meeting: [
      aMeeting({ slug: 'een', municipalities: ['tilburg', 'utrecht'] }),
      aMeeting({ slug: 'twee', municipalities: ['utrecht'] }),
    ],
  });
  expect(dots.map(({ href, name, note }) => [href, name, note])).toEqual([
    ['/gemeenten/utrecht/', 'Utrecht', '2 bijeenkomsten'],
    ['/gemeenten/tilburg/', 'Tilburg', '1 bijeenkomst'],
  ]);
  expect(dots[0]?.radius).toBeGreaterThan(dots[1]?.radius ?? Infinity);
  expect(dots[0]).toMatchObject(rounded(project({ latitude: 52.0911, longitude: 5.1228 })));
});

test('dots that are near each other do not take each other’s clicks', () => {
  const municipality = [aMunicipality('utrecht'), aMunicipality('amersfoort')];
  const [one, other] = dotsIn({
    municipality,
    meeting: [aMeeting({ municipalities: ['utrecht', 'amersfoort'] })],
  });
  if (one === undefined || other === undefined) throw new Error('There are no two dots.');
  expect(one.reach + other.reach).toBeLessThanOrEqual(distance(one, other) + 0.1);
  expect(one.reach).toBeGreaterThan(one.radius);
});

test('the map says how many municipalities are not on it, and is not there when none is', () => {
  const unknown = { latitude: undefined, longitude: undefined };
  const overseas = { latitude: 12.15, longitude: -68.27 };
  const meeting = [aMeeting({ municipalities: ['utrecht', 'zeist', 'tilburg'] })];
  const mapOf = (...municipality: Example<'municipality'>[]) =>
    viewAt(toArchive({ municipality, meeting }), '/gemeenten/', 'municipalities').map;
  const some = mapOf(
    aMunicipality('utrecht'),
    aMunicipality('zeist', unknown),
    aMunicipality('tilburg', overseas),
  );
  expect(some?.missing).toMatch(/^2 gemeenten staan alleen in de lijst/);
  const none = (['utrecht', 'zeist', 'tilburg'] as const).map((slug) => aMunicipality(slug, unknown));
  expect(mapOf(...none)).toBeNull();
});

const merged = {
  municipality: [
    aMunicipality('zeist', { validUntil: '2020-12-31', successors: ['utrecht', 'tilburg'] }),
    aMunicipality('utrecht', {
      validFrom: '2021-01-01',
      tooiUri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0344',
    }),
    aMunicipality('tilburg', { tooiUri: 'javascript:alert(1)' }),
  ],
  meeting: [aMeeting({ municipalities: ['zeist', 'utrecht'] })],
  subsession: [aSubsession({ municipality: 'zeist' })],
};

test('a municipality that merged is shown with its successors wherever it is named', () => {
  const archive = toArchive(merged);
  const note = 'vanaf 2021 Utrecht en Tilburg';
  const { municipalities } = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/', 'meeting');
  expect(municipalities.map((link) => link.note)).toEqual([note, null]);
  const subsession = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/wonen-in-de-wijk/', 'subsession');
  expect(subsession.facts.find(({ label }) => label === 'Gemeente')?.values).toMatchObject([{ note }]);
  const { otherSubsessions } = viewAt(archive, '/bijeenkomsten/eerste-bijeenkomst/', 'meeting');
  expect(otherSubsessions[0]?.municipalities).toMatchObject([{ note }]);
  const list = viewAt(archive, '/gemeenten/', 'municipalities');
  expect(list.provinces[0]?.cards.map((card) => card.note)).toEqual([null, note]);
  expect(list.map?.dots.map((dot) => dot.note)).toContain(`1 bijeenkomst, ${note}`);
});

test('what merged and what it went up in lead to each other, where both are in the archive', () => {
  const archive = toArchive(merged);
  const { successors } = viewAt(archive, '/gemeenten/zeist/', 'municipality');
  expect(successors).toEqual({
    text: 'Vanaf 1 januari 2021 onderdeel van',
    municipalities: [{ href: '/gemeenten/utrecht/', text: 'Utrecht' }, { text: 'Tilburg' }],
  });
  const { facts } = viewAt(archive, '/gemeenten/utrecht/', 'municipality');
  expect(facts).toContainEqual({
    label: 'Ontstaan uit',
    values: [{ href: '/gemeenten/zeist/', text: 'Zeist' }],
  });
  expect(planPages(archive).map(({ path }) => path)).not.toContain('/gemeenten/tilburg/');
});

test('a municipality links to the register of the government, and to no other address', () => {
  const archive = toArchive({ ...merged, meeting: [aMeeting({ municipalities: ['utrecht', 'tilburg'] })] });
  const registerOf = (slug: string) =>
    viewAt(archive, `/gemeenten/${slug}/`, 'municipality').facts.find(
      ({ label }) => label === 'Overheidsregister',
    )?.values;
  expect(registerOf('utrecht')).toEqual([
    { href: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0344', text: 'gm0344' },
  ]);
  expect(registerOf('tilburg')).toEqual([{ text: 'javascript:alert(1)' }]);
});

test('the neighbours of a municipality are those of the archive within 25 kilometres, nearest first', () => {
  const municipality = (Object.keys(places) as Name[]).map((slug) => aMunicipality(slug));
  const archive = toArchive({
    municipality,
    meeting: [aMeeting({ municipalities: ['utrecht', 'tilburg', 'amersfoort', 'zeist'] })],
  });
  const { nearby } = viewAt(archive, '/gemeenten/utrecht/', 'municipality');
  expect(nearby.map(({ text, note }) => [text, note])).toEqual([
    ['Zeist', '8 km'],
    ['Amersfoort', '19 km'],
  ]);
});

test('a programme shows the municipalities of its meetings, and its own, on the map and in the list', () => {
  const archive = toArchive({
    programme: [{ name: 'Leerkring', slug: 'leerkring', municipalities: ['zeist'] }],
    municipality: (['utrecht', 'zeist', 'tilburg'] as const).map((slug) => aMunicipality(slug)),
    meeting: [
      aMeeting({ slug: 'een', heldOn: '2023-02-01', programme: 'leerkring', municipalities: ['utrecht'] }),
      aMeeting({ slug: 'twee', heldOn: '2024-02-01', programme: 'leerkring', municipalities: ['utrecht'] }),
      aMeeting({ slug: 'los', municipalities: ['tilburg'] }),
    ],
  });
  const { map: shown, municipalities, years } = viewAt(archive, '/programmas/leerkring/', 'programme');
  expect(shown?.dots.map(({ name, note }) => [name, note])).toEqual([
    ['Utrecht', '2 bijeenkomsten'],
    ['Zeist', null],
  ]);
  expect(municipalities.map(({ text }) => text)).toEqual(['Zeist', 'Utrecht']);
  expect(years.map(({ heading, cards }) => [heading, cards.length])).toEqual([
    ['2024', 1],
    ['2023', 1],
  ]);
});
