import { expect, test } from 'vitest';
import { contentTypes, findingToText, parseEntry, type ContentType } from '@archive/content-types';
import { aMeeting, aSubsession, exampleContent, toAnswer, toEntries } from '../support/answers.ts';

function problemsOf(type: ContentType, raw: unknown): readonly string[] {
  const parsed = parseEntry(type, raw);
  return parsed.ok ? [] : parsed.findings.map(findingToText);
}

test('every example fits its own contract', () => {
  expect(() => toEntries(exampleContent)).not.toThrow();
});

test('a wrong value is refused in words that name the entry, the field and the value', () => {
  const answer = { ...toAnswer('meeting', aMeeting()), heldOn: '24 maart', number: 0 };
  expect(problemsOf(contentTypes.meeting, answer)).toMatchInlineSnapshot(`
    [
      "meeting "Eerste bijeenkomst" (documentId eerste-bijeenkomst), field number (Nummer in de reeks): Too small: expected number to be >=1; got 0",
      "meeting "Eerste bijeenkomst" (documentId eerste-bijeenkomst), field heldOn (Datum van de bijeenkomst): expected a date such as 2021-03-24; got "24 maart"",
    ]
  `);
});

test('a wrong value deep in a list is named by its place in the list', () => {
  const answer = toAnswer(
    'subsession',
    aSubsession({ contributions: [{ role: 'speaker' }, { role: 'host' }] }),
  );
  const contributions = (answer['contributions'] as object[]).map((part) => ({ ...part, role: 'koning' }));
  expect(problemsOf(contentTypes.subsession, { ...answer, contributions })[1]).toContain(
    'field contributions.1.role (Bijdragen)',
  );
});

test.each([
  ['nothing at all', undefined],
  ['a text', 'meeting'],
  ['an empty entry', {}],
])('%s is no meeting, and no crash', (_, raw) => {
  expect(problemsOf(contentTypes.meeting, raw)).not.toEqual([]);
});

test('a value of thousands of characters is cut in the message', () => {
  const answer = { ...toAnswer('meeting', aMeeting()), heldOn: 'x'.repeat(5000) };
  expect(problemsOf(contentTypes.meeting, answer)[0]?.length).toBeLessThan(400);
});

test('a list comes out in the order of its positions, however it was answered', () => {
  const answer = toAnswer('meeting', aMeeting({ themes: [{ name: 'wonen' }, { name: 'werken' }] }));
  const themes = (answer['themes'] as object[]).toReversed();
  const parsed = parseEntry(contentTypes.meeting, { ...answer, themes });
  expect(parsed.ok && parsed.entry.themes.map(({ name }) => name)).toEqual(['wonen', 'werken']);
});

test('text that only holds spaces counts as absent', () => {
  const parsed = parseEntry(contentTypes.meeting, toAnswer('meeting', aMeeting({ location: '   ' })));
  expect(parsed.ok && parsed.entry.location).toBeNull();
});

test('a part of a text that the site cannot show is refused, not dropped', () => {
  const introduction = [{ type: 'table', children: [] }];
  const answer = { ...toAnswer('meeting', aMeeting()), introduction };
  expect(problemsOf(contentTypes.meeting, answer)[0]).toContain(
    'a part of the text that the site cannot show',
  );
});

test('a picture from outside the media library is refused', () => {
  const introduction = [{ type: 'image', image: { url: 'https://example.org/pixel.png' }, children: [] }];
  const answer = { ...toAnswer('meeting', aMeeting()), introduction };
  expect(problemsOf(contentTypes.meeting, answer)).not.toEqual([]);
});

test.each(['UPPER', 'with space', '../etc', 'a--b', '-a', 'é', ''])('the slug %j is refused', (slug) => {
  expect(problemsOf(contentTypes.meeting, toAnswer('meeting', aMeeting({ slug })))).not.toEqual([]);
});
