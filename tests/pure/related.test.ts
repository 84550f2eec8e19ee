import { expect, test } from 'vitest';
import { aMeeting, aSpeaker, aSubsession, toArchive, type Example } from '../support/answers.ts';
import { viewAt } from '../support/check-view.ts';

const names = ['Utrecht', 'Tilburg', 'Breda', 'Zwolle', 'Almere'];
const municipality = names.map((name, index) => ({
  name,
  slug: name.toLowerCase(),
  cbsCode: `GM${1000 + index}`,
}));
const all = municipality.map(({ slug }) => slug);

const relatedIn = (content: Parameters<typeof toArchive>[0], slug = 'eerste-bijeenkomst') =>
  viewAt(toArchive({ municipality, ...content }), `/bijeenkomsten/${slug}/`, 'meeting').related.map(
    ({ href, reasons }) => [href, ...reasons],
  );

const another = (slug: string, more: Example<'meeting'>) => aMeeting({ slug, title: slug, ...more });

test('a recap leads to others with the same people, themes and municipalities, and says why', () => {
  const related = relatedIn({
    speaker: [aSpeaker()],
    meeting: [
      aMeeting({
        municipalities: ['utrecht', 'tilburg'],
        themes: [{ name: 'wonen' }],
        author: 'noor-de-wit',
      }),
      another('gemeenten', { municipalities: ['utrecht', 'tilburg', 'breda'] }),
      another('persoon', { agenda: [{ contributions: [{ speaker: 'noor-de-wit' }] }] }),
      another('thema', { themes: [{ name: 'Wonen' }], heldOn: '2019-01-01' }),
      another('niets', { municipalities: ['breda'] }),
    ],
  });
  expect(related).toEqual([
    ['/bijeenkomsten/persoon/', 'ook met Noor de Wit'],
    ['/bijeenkomsten/gemeenten/', 'ook met Utrecht en Tilburg'],
    ['/bijeenkomsten/thema/', 'zelfde thema: wonen'],
  ]);
});

test('what the subsessions of two recaps have in common relates them too', () => {
  const related = relatedIn({
    speaker: [aSpeaker()],
    meeting: [aMeeting(), another('ander', {})],
    subsession: [
      aSubsession({ contributions: [{ speaker: 'noor-de-wit' }], themes: [{ name: 'zorg' }] }),
      aSubsession({
        slug: 'twee',
        meeting: 'ander',
        contributions: [{ speaker: 'noor-de-wit' }],
        themes: [{ name: 'zorg' }],
      }),
    ],
  });
  expect(related).toEqual([['/bijeenkomsten/ander/', 'ook met Noor de Wit', 'zelfde thema: zorg']]);
});

test('recaps of which only subsessions share a municipality are related by it', () => {
  const related = relatedIn({
    meeting: [aMeeting(), another('ander', {})],
    subsession: [
      aSubsession({ municipality: 'utrecht' }),
      aSubsession({
        slug: 'twee',
        meeting: 'ander',
        areas: [{ name: 'Zuid', municipality: 'utrecht' }],
      }),
    ],
  });
  expect(related).toEqual([['/bijeenkomsten/ander/', 'ook met Utrecht']]);
});

test('a reason names at most three municipalities', () => {
  const meeting = [aMeeting({ municipalities: all }), another('ander', { municipalities: all })];
  expect(relatedIn({ meeting })).toEqual([
    ['/bijeenkomsten/ander/', 'ook met Utrecht, Tilburg en 3 andere gemeenten'],
  ]);
});

test('the recaps before and after one in its series are not shown twice, and there are five at most', () => {
  const programme = [{ name: 'Leerkring', slug: 'leerkring' }];
  const meeting = Array.from({ length: 20 }, (_, index) =>
    another(`m${index}`, {
      heldOn: `2024-01-${index + 10}`,
      municipalities: ['utrecht'],
      ...(Math.abs(index - 10) <= 1 ? { programme: 'leerkring' } : {}),
    }),
  );
  expect(relatedIn({ programme, meeting }, 'm10').map(([href]) => href)).toEqual(
    ['m15', 'm14', 'm13', 'm12', 'm8'].map((slug) => `/bijeenkomsten/${slug}/`),
  );
});
