import { expect, test } from 'vitest';
import { readPage } from '@archive/scripts/search/read-page.ts';

const factOf = (label: string, value: string) => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const timeOf = (iso: string) => `<time datetime="${iso}">${iso}</time>`;

const recapOf = (facts: string, main = '', aside = '') =>
  readPage(
    '/bijeenkomsten/eerste/',
    `<main><hgroup><h1>Eerste</h1></hgroup>
     <div class="columns"><div class="columns__facts"><dl>${facts}</dl></div>
     <article class="utrecht-article columns__main">${main}</article>
     <div class="columns__aside">${aside}</div></div></main>`,
  )!;

const published = factOf('Terugblik verschenen', timeOf('2025-01-01'));
const changed = factOf('Laatst gewijzigd', timeOf('2025-02-01'));

test('a meeting is found under the date on which it was held', () => {
  const record = recapOf(factOf('Vorm', 'Online') + factOf('Datum', timeOf('2021-03-24')) + published);
  expect(record).toMatchObject({ isoDate: '2021-03-24', date: '2021-03-24' });
});

test('a meeting without a date has none in search, whenever its recap appeared or changed', () => {
  expect(recapOf(published + changed)).toMatchObject({ isoDate: '', date: '' });
});

test('a link in a text is no value of a filter, and what the page states is', () => {
  const { facets, facts } = recapOf(
    factOf('Programma', '<a href="/programmas/leerkring/">Leerkring</a>'),
    `<p>Zie <a href="/gemeenten/breda/">lees meer</a> en <a href="/sprekers/noor/">haar pagina</a>.</p>
     <ul class="contributions"><li><a href="/sprekers/jan/">Jan de Vries</a></li></ul>
     <ul class="meta"><li><a href="/gemeenten/leiden/">Leiden</a></li></ul>
     <p class="person__name"><a href="/sprekers/els/">Els Bakker</a></p>`,
    '<a href="/gemeenten/utrecht/">Utrecht</a><a href="/themas/wonen/">wonen</a>',
  );
  expect(facets).toEqual({
    programme: [{ key: 'leerkring', words: 'Leerkring' }],
    municipality: [
      { key: 'leiden', words: 'Leiden' },
      { key: 'utrecht', words: 'Utrecht' },
    ],
    theme: [{ key: 'wonen', words: 'wonen' }],
    speaker: [
      { key: 'jan', words: 'Jan de Vries' },
      { key: 'els', words: 'Els Bakker' },
    ],
  });
  expect(facts).toBe('Programma Leerkring Leerkring Leiden Utrecht wonen Jan de Vries Els Bakker');
});
