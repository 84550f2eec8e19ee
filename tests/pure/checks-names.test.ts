/** Who and what a text names, and nobody chose: told from what only looks like it. */
import { describe, expect, test } from 'vitest';
import { checkEntry } from '@archive/content-types/checks';
import type { Known } from '@archive/content-types/recap-reader';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const SPEAKERS = [
  { id: 'jan', name: 'Jan Bakker', aliases: [] },
  { id: 'maryam', name: 'Maryam el Rahmouni', aliases: [] },
  { id: 'jornt', name: 'Jornt van Zuijlen', aliases: ['Jornt van Zuylen'] },
  { id: 'andre', name: 'André Smit', aliases: ['Smit'] },
];
const known: Known = {
  speakers: SPEAKERS,
  municipalities: ['Utrecht', 'Breda', 'Tilburg', 'Heel', 'Groningen'].map((name) => ({
    id: name,
    name,
    aliases: [],
  })),
  programmes: [],
  organisations: [],
};

const whole = {
  title: 'Een deel',
  contributions: [{ speaker: { documentId: 'x', name: 'Iemand' }, affiliation: 'gemeente Ede' }],
};

const inSubsession = (entry: object, linked: readonly string[] = []) =>
  checkEntry({ type: 'subsession', entry: { ...whole, ...entry }, known, linked });

const codes = (findings: ReturnType<typeof checkEntry>) => findings.map(({ code }) => code);

describe('a speaker whom the archive has', () => {
  const named = (text: string, linked: readonly string[] = []) =>
    inSubsession({ recap: [paragraph(text)] }, linked).filter(({ code }) => code === 'SPEAKER_NOT_LINKED');

  test.each(['Jan Bakker', 'jornt van zuylen'.replace('j', 'J'), 'Andre Smit', 'Maryam el Rahmouni'])(
    'is found as %s where nobody chose them',
    (name) => {
      expect(named(`Daarna sprak ${name}, en toen niet meer.`)).toMatchObject([
        { field: 'contributions', params: { names: name } },
      ]);
    },
  );

  test.each([
    'De heer Bakker en Jan waren er.',
    'Jan Bakkers en Jan Bakkeren spraken.',
    'Anne Jan Bakker sprak.',
    'Jan Bakker Schut sprak.',
    'Jan Bakker-de Wit sprak met Piet-Jan Bakker.',
    'Smit en het Rahmouni-effect.',
    'Jan. Bakker is een vak.',
    'de bakker jan bakker bakt',
  ])('is not found in "%s"', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('is not found where they are chosen, in the entry or around it', () => {
    expect(named('Jan Bakker sprak.', ['jan'])).toEqual([]);
    const contributions = [{ speaker: { documentId: 'jan', name: 'Jan Bakker' }, affiliation: 'Ede' }];
    expect(inSubsession({ contributions, recap: [paragraph('Jan Bakker sprak.')] })).toEqual([]);
  });

  test('is one finding with all others, at the item of the programme that names them', () => {
    const text = [paragraph('Jan Bakker sprak na Maryam el Rahmouni. Jan Bakker had gelijk.')];
    const entry = {
      heldOn: '2021-03-24',
      introduction: text,
      agenda: [{ text }, { text: [paragraph('André Smit sprak.')] }],
    };
    const found = checkEntry({ type: 'meeting', entry, known });
    expect(found.map(({ field, params }) => [field, params['names']])).toEqual([
      ['agenda', 'Jan Bakker en Maryam el Rahmouni'],
      ['agenda.1.contributions', 'André Smit'],
    ]);
  });

  test('who shares a name with another is not found when either is chosen', () => {
    const twins = { ...known, speakers: [...SPEAKERS, { id: 'jan2', name: 'Jan Bakker', aliases: [] }] };
    const entry = { ...whole, recap: [paragraph('Jan Bakker sprak.')] };
    expect(checkEntry({ type: 'subsession', entry, known: twins, linked: ['jan2'] })).toEqual([]);
  });
});

describe('a municipality that takes part', () => {
  const named = (text: string, linked: readonly string[] = []) =>
    codes(inSubsession({ recap: [paragraph(text)] }, linked));

  test.each([
    'De gemeente Utrecht vertelt.',
    'Het college van B&W van Breda opent.',
    'De gemeenten Breda en Tilburg doen mee.',
  ])('is found in "%s"', (text) => {
    expect(named(text)).toEqual(['MUNICIPALITY_NOT_LINKED']);
  });

  test.each([
    'De aanpak Utrecht Zuid werkt.',
    'Frank van Breda sprak.',
    'De provincie Groningen betaalt, en de Universiteit Utrecht ook.',
    'Het was Heel mooi.',
    'In Utrecht kwamen we bijeen.',
  ])('is not found in "%s"', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('is not found where it is chosen', () => {
    expect(named('De gemeente Utrecht vertelt.', ['Utrecht'])).toEqual([]);
  });
});
