import { expect, test } from 'vitest';
import { municipalitiesIn, read, speakersIn } from '../support/recap-reading.ts';

test.each([
  'Breda was verwacht, maar had zich die ochtend afgemeld.',
  'Breda, dat er deze keer niet bij kon zijn, doet volgend jaar mee.',
  'Afwezig m.k.: Piet Vos (gemeente Breda)',
  'De gemeente Breda kon er helaas niet bij zijn.',
  'Afgemeld: Breda en Tilburg.',
  'Dat gaat naar voorbeeld van de gemeente Breda.',
  'Het idee is afgekeken van Breda.',
  'Het aandeel verschilt, met uitschieters in Breda, Tilburg en stukken van Utrecht.',
  'Hij begon ooit in dienst van de gemeente Breda, waar hij vijf jaar werkte.',
  'De volgende bijeenkomst is bij de gemeente Breda.',
  'Daarvoor keken we naar de gemeente Breda.',
  'Een artikel over de gemeente Breda gaf aanleiding.',
  'Van Breda tot Tilburg wordt erover gepraat.',
  'Er sprak een docent van Avans Hogeschool (Breda).',
])('who is named in passing does not take part: "%s"', (sentence) => {
  expect(municipalitiesIn(sentence)).toEqual([]);
});

test('who was there takes part, though another in the next clause was not', () => {
  expect(municipalitiesIn('De gemeenten Breda en Tilburg deden mee; Utrecht had zich afgemeld.')).toEqual([
    'Breda',
    'Tilburg',
  ]);
  expect(municipalitiesIn('Gastheer was de gemeente Breda. Utrecht is verhinderd.')).toEqual(['Breda']);
});

test('what is asked of a municipality in passing stays a question', () => {
  const { unsure } = read('Dat gaat naar voorbeeld van de gemeente Breda.');
  expect(unsure.filter(({ kind }) => kind === 'municipality').map(({ value }) => value)).toEqual(['Breda']);
});

test('other news on the same page is not of the meeting', () => {
  const text =
    'TERUGBLIK NETWERKDAG\n\nWethouder Anna Smit van de gemeente Utrecht opende de dag in een volle zaal.\n\n' +
    'NIEUW GEZICHT\n\nKees Bos (gemeente Tilburg) versterkt het bureau en stelt zich hier aan u voor.\n\n' +
    'AGENDA\n\n6 april - Webinar, met Jan de Vries (gemeente Breda)\n';
  expect(municipalitiesIn(text)).toEqual(['Utrecht']);
  expect(speakersIn(text)).toEqual(['Anna Smit (gemeente Utrecht)']);
});
