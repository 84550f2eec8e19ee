/** Lists that are short in most archives, and stay so in a large one. */
import { expect, test } from 'vitest';
import { largeEntries } from '@archive/scripts/bench/content.ts';
import { terms } from '@archive/content-types';
import { createArchive } from '@archive/site/archive';
import { paths } from '@archive/site/paths';
import { viewAt } from '../support/check-view.ts';
import { crowdedEntries, TENTH } from '../support/crowded-content.ts';

const archive = createArchive(crowdedEntries(largeEntries(TENTH)), new Map());
const CROWDED = paths.municipality(archive.municipality('municipality-0'));

test('the many speakers of a municipality are found one part after the other, each once, by surname', () => {
  const { speakers, moreSpeakers, areas } = viewAt(archive, CROWDED, 'municipality');
  const found = speakers.map(({ name }) => name);
  expect([speakers.length < 50, areas.length]).toEqual([true, 50]);
  expect(moreSpeakers?.text).toBe('Meer sprekers');
  for (let next = moreSpeakers; next !== null;) {
    const part = viewAt(archive, next.href, 'part');
    expect(part.speakers).toHaveLength(25);
    found.push(...part.speakers.map(({ name }) => name));
    next = part.older;
  }
  const expected = archive.speakers
    .filter(({ municipality }) => municipality === 'municipality-0')
    .map(({ name }) => name);
  expect(expected.length).toBeGreaterThan(200);
  expect(found).toEqual(expected);
});

test('of very many themes those of most meetings stand beside the search, in order, and that is said', () => {
  const { themes, hasMoreThemes } = viewAt(archive, '/zoeken/', 'search');
  expect([themes.length, hasMoreThemes]).toEqual([400, true]);
  const all = archive.themes.map(({ documentId }) => `/themas/${documentId}/`);
  expect(all.length).toBeGreaterThan(450);
  const shown = new Set(themes.map(({ href }) => href));
  expect(themes.map(({ href }) => href)).toEqual(all.filter((href) => shown.has(href)));
  const counts = new Map(
    archive
      .met('theme', all.length)
      .most.map(({ documentId, meetings }) => [`/themas/${documentId}/`, meetings]),
  );
  const least = Math.min(...themes.map(({ href }) => counts.get(href) ?? 0));
  for (const href of all) if (!shown.has(href)) expect(counts.get(href)).toBeLessThanOrEqual(least);
  const { facets } = viewAt(archive, '/bijeenkomsten/', 'meetings');
  expect(facets.find(({ name }) => name === 'theme')?.all?.text).toBe(`Meer ${terms.theme.plural}`);
});

test('few themes and speakers stand there all of them', () => {
  const small = createArchive(largeEntries({ ...TENTH, meetings: 20, subsessions: 20 }), new Map());
  expect(viewAt(small, '/zoeken/', 'search')).toMatchObject({ hasMoreThemes: false });
  expect(viewAt(small, '/gemeenten/gemeente-0/', 'municipality')).toMatchObject({ moreSpeakers: null });
});
