import { expect, test } from 'vitest';
import {
  meeting,
  parseEntry,
  queryOf,
  toAdminView,
  typeToStrapiSchema,
  type ContentType,
} from '@archive/content-types';
import { text } from '@archive/content-types/field';
import { createArchive } from '@archive/site/archive';
import type { Meeting } from '@archive/site/entries';
import { viewMeeting } from '@archive/site/meeting-view';
import { aMeeting, toAnswer, toEntries } from '../support/answers.ts';

/** The one edit in the contract. */
const withSubtitle: ContentType = {
  ...meeting,
  fields: { ...meeting.fields, subtitle: text({ label: 'Ondertitel', placeholder: 'Over wonen' }) },
};

test('a field that is declared once is in the database, the form, the query and the validator', () => {
  expect(typeToStrapiSchema(withSubtitle).attributes).toHaveProperty('subtitle.type', 'string');
  const { metadatas, layouts } = toAdminView(withSubtitle, () => undefined);
  expect(metadatas['subtitle']?.edit).toMatchObject({
    label: 'Ondertitel',
    placeholder: 'Over wonen',
    visible: true,
  });
  expect(layouts.edit.flat().map(({ name }) => name)).toContain('subtitle');
  expect(queryOf(withSubtitle)).toContain(' subtitle ');
  const answer = { ...toAnswer('meeting', aMeeting()), subtitle: 3 };
  expect(parseEntry(withSubtitle, answer)).toMatchObject({
    ok: false,
    findings: [{ field: 'subtitle', value: 3 }],
  });
});

test('the template of a meeting is given the new field without an edit in between', () => {
  const answer = { ...toAnswer('meeting', aMeeting()), subtitle: 'Over wonen en werken' };
  const parsed = parseEntry(withSubtitle, answer);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const entry = parsed.entry as unknown as Meeting;
  const archive = createArchive({ ...toEntries({}), meeting: [entry] }, new Map());
  expect(viewMeeting(archive, entry).meeting).toHaveProperty('subtitle', 'Over wonen en werken');
});
