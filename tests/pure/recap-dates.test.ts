import { expect, test } from 'vitest';
import { read } from '../support/recap-reading.ts';

const heldOn = (text: string, published = '2022-06-14') =>
  read(`---\ntitle: Terugblik\npublished: ${published}\n---\n\n${text}\n`).meetingDate;

test.each([
  ['Woensdagavond acht juni kwam de buurtraad samen.', '2022-06-08'],
  ['Op één juni kwamen we bijeen.', '2022-06-01'],
  ['Op eenendertig mei kwamen we bijeen.', '2022-05-31'],
  ['Vorige week dinsdag kwamen we bijeen.', '2022-06-07'],
  ['Vorige week vrijdag kwamen we bijeen.', '2022-06-10'],
  ['Dinsdag jl. kwamen we bijeen.', '2022-06-07'],
  ['De eerste bijeenkomst was op 12 mei. Deze tweede was op 9 juni.', '2022-06-09'],
  ['De eerste bijeenkomst was op 12 mei.', '2022-05-12'],
  ['Afgelopen vrijdag kwamen we bijeen.', '2022-06-10'],
  ['De vorige werksessie, op 3 maart, was kort. Op 9 juni namen we de tijd.', '2022-06-09'],
  ['Verslag van de bijeenkomst 7 juni 2022 in het stadhuis.', '2022-06-07'],
  [
    `${'Eerst een regel over wat we doen.\n\n'.repeat(12)}Hiertoe heeft op 7 juni een bijeenkomst plaatsgevonden.`,
    '2022-06-07',
  ],
  ['## Datum : 7 juni 2022\n\nTekst.', '2022-06-07'],
])('the day of the meeting in "%s"', (text, day) => {
  expect(heldOn(text)).toBe(day);
});

test('the days of a meeting of several days, far below the title', () => {
  const text = `${'Eerst een regel over wat we doen.\n\n'.repeat(6)}Op 7 en 8 juni bouwden we aan een kaart.`;
  expect(read(`---\ntitle: Kaart\npublished: 2022-06-14\n---\n\n${text}\n`)).toMatchObject({
    meetingDate: '2022-06-07',
    meetingEnd: '2022-06-08',
  });
});

test('the day of an issue is that of publication', () => {
  const text =
    'Nieuwsbrief Netwerk Wonen\nNummer 12 | 18 april 2023\n\nTERUGBLIK NETWERKDAG\n\n' +
    'Met een kop soep in de hand begon het netwerk op dinsdag 4 april aan een lange middag.\n';
  expect(read(text)).toMatchObject({ published: '2023-04-18', meetingDate: '2023-04-04' });
});

test.each([
  ['De 118e [Kring Kaarten](https://example.org) (KK) - Landelijke Raad vergadering was druk.', 118],
  ['De tweeëndertigste bijeenkomst was druk.', 32],
  ['De honderdste bijeenkomst was druk.', 100],
  ['Voor de achtenveertigste keer kwam het netwerk bijeen.', 48],
])('which meeting it is in "%s"', (text, ordinal) => {
  expect(read(`# Verslag\n\n${text}\n`).ordinal).toBe(ordinal);
});

test('what is told of as over is not yet to come, whatever a site says of when it was published', () => {
  expect(heldOn('Op vrijdag 15 november 2022 vond het congres plaats.')).toBe('2022-11-15');
  expect(heldOn('Op vrijdag 15 november 2022 vindt het congres plaats.')).toBe(null);
});

test('the introduction in the head tells of the meeting as well', () => {
  expect(
    read(
      '---\ntitle: Overleg\ndate: 2022-06-14\nintro: Op 7 juni hadden we een goed gesprek.\n---\n\nTekst.\n',
    ),
  ).toMatchObject({
    meetingDate: '2022-06-07',
  });
});
