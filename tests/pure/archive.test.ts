import { expect, test } from 'vitest';
import { Archive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import { aMeeting, aSpeaker, aSubsession, exampleContent, toArchive, toEntries } from '../support/answers.ts';

const problemsIn = (entries: Entries) =>
  Archive.at('https://leerkringen.example')
    .with({ entries, removed: [] })
    .problems()
    .map(({ english }) => english);

test('a person whom no published page names is not in the archive', () => {
  const archive = toArchive({ meeting: [aMeeting()], speaker: [aSpeaker()] });
  expect(archive.speakers).toEqual([]);
});

test('a person is in the archive through an agenda, a subsession or as author', () => {
  const archive = toArchive({
    meeting: [
      aMeeting({
        author: 'schrijver',
        agenda: [{ kind: 'plenary', contributions: [{ speaker: 'plenair' }] }],
      }),
    ],
    subsession: [aSubsession({ contributions: [{ speaker: 'subsessie' }] })],
    speaker: ['schrijver', 'plenair', 'subsessie', 'niemand'].map((slug) => aSpeaker({ slug, name: slug })),
  });
  expect(archive.speakers.map(({ slug }) => slug)).toEqual(['plenair', 'schrijver', 'subsessie']);
});

test('a municipality or programme that no published page names is not in the archive', () => {
  const archive = toArchive({
    meeting: [aMeeting()],
    municipality: exampleContent.municipality,
    programme: exampleContent.programme,
  });
  expect([archive.municipalities, archive.programmes]).toEqual([[], []]);
});

test('a subsession waits for its meeting to be published', () => {
  const archive = toArchive({
    subsession: [aSubsession({ contributions: [{ speaker: 'noor-de-wit' }] })],
    speaker: [aSpeaker()],
  });
  expect([archive.subsessions, archive.speakers]).toEqual([[], []]);
});

test('subsessions stand in the order of their numbers, those without one last', () => {
  const archive = toArchive({
    meeting: [aMeeting()],
    subsession: [
      aSubsession({ slug: 'z', title: 'Zonder nummer' }),
      aSubsession({ slug: 'b', title: 'B', number: 2 }),
      aSubsession({ slug: 'a', title: 'A', number: 10 }),
    ],
  });
  expect(archive.subsessions.map(({ slug }) => slug)).toEqual(['b', 'a', 'z']);
});

test('a subsession is about the municipality of its area', () => {
  const archive = toArchive({
    ...exampleContent,
    meeting: [aMeeting()],
    subsession: [aSubsession({ areas: [{ name: 'Crooswijk', municipality: 'rotterdam' }] })],
  });
  expect(archive.subsessionsAbout(archive.municipality('rotterdam')).map(({ slug }) => slug)).toEqual([
    'wonen-in-de-wijk',
  ]);
});

test('an empty CMS is an empty archive', () => {
  const archive = toArchive({});
  expect([archive.about, archive.meetings, archive.municipalities]).toEqual([null, [], []]);
});

test('two meetings with one slug stop the publish, and both are named', () => {
  const [meeting] = toEntries({ meeting: [aMeeting()] }).meeting;
  const entries = toEntries({});
  const twice = { ...entries, meeting: [meeting!, { ...meeting!, documentId: 'andere' }] };
  expect(problemsIn(twice)).toEqual([
    'meeting andere and eerste-bijeenkomst have the same slug "eerste-bijeenkomst"; give one of them another (Adres van de pagina).',
  ]);
});

test('subsessions of different meetings may share a slug', () => {
  const [first] = toEntries({ subsession: [aSubsession()] }).subsession;
  const entries = {
    ...toEntries({}),
    subsession: [first!, { ...first!, documentId: 'b', meeting: 'tweede' }],
  };
  expect(problemsIn(entries)).toEqual([]);
});

test('a reference to an entry that the CMS did not give stops the publish', () => {
  const entries = toEntries({ meeting: [aMeeting({ municipalities: ['atlantis'], author: 'niemand' })] });
  expect(problemsIn(entries)).toEqual([
    'meeting "Eerste bijeenkomst" refers to speaker niemand, which the CMS did not give; publish again.',
    'meeting "Eerste bijeenkomst" refers to municipality atlantis, which the CMS did not give; publish again.',
  ]);
});

test('a file that the archive does not hold is a bug, not a broken image', () => {
  expect(() => toArchive({}).pictureAt('/uploads/foto.jpg')).toThrow('/uploads/foto.jpg');
  expect(() => toArchive({}).downloadAt('/uploads/foto.jpg')).toThrow('/uploads/foto.jpg');
});
