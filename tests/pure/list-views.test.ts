/** Pages that gather what editors wrote in several places. */
import { expect, test } from 'vitest';
import { aMeeting, toArchive } from '../support/answers.ts';
import { viewAt } from '../support/check-view.ts';

test('a province that is written in two ways is one group on the page, and no id stands twice', () => {
  const provinces = ['Noord-Brabant', 'Noord Brabant', 'Utrecht'];
  const municipality = provinces.map((province, index) => ({
    name: `Gemeente ${index}`,
    slug: `gemeente-${index}`,
    cbsCode: `GM000${index}`,
    province,
  }));
  const archive = toArchive({
    municipality,
    meeting: [aMeeting({ municipalities: municipality.map(({ slug }) => slug) })],
  });
  const groups = viewAt(archive, '/gemeenten/', 'municipalities').provinces;
  expect(groups.map(({ heading, anchor, cards }) => [heading, anchor, cards.length])).toEqual([
    ['Noord-Brabant', 'groep-noord-brabant', 2],
    ['Utrecht', 'groep-utrecht', 1],
  ]);
});

test('a programme leads to its themes, and each of those back, also where no recap has it', () => {
  const archive = toArchive({
    programme: [{ name: 'Leerkring', slug: 'leerkring', themes: [{ name: 'wonen' }, { name: 'Zorg' }] }],
    meeting: [aMeeting({ programme: 'leerkring', themes: [{ name: 'Wonen' }] })],
  });
  const { themes } = viewAt(archive, '/programmas/leerkring/', 'programme');
  expect(themes.map(({ href }) => href)).toEqual(['/themas/wonen/', '/themas/zorg/']);
  const themeAt = (path: string) => viewAt(archive, path, 'theme');
  for (const { href } of themes)
    expect(themeAt(href).programmes).toEqual([{ href: '/programmas/leerkring/', text: 'Leerkring' }]);
  expect(themes.map(({ href }) => [themeAt(href).name, themeAt(href).pages.length])).toEqual([
    ['Wonen', 1],
    ['Zorg', 0],
  ]);
});
