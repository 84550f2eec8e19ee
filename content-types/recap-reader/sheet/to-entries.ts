/** The entries of a sheet, as the CMS takes them. */
import type { Block } from '../../contract/blocks.ts';
import { choices } from '../../lexicon.ts';
import { toInlines } from './links.ts';
import { headingIn, paragraphsOf } from './paragraphs.ts';
import { PLENARY, type Sheet, type SheetPerson } from './sheet.ts';

type Values = Readonly<Record<string, unknown>>;

export const UNTITLED = 'Terugblik zonder titel';

/** A title in which there is anything to see. */
const titleOf = (title: string) => (/[^\p{C}\s]/u.test(title) ? title.trim() : UNTITLED);

const isFilled = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Fields that have no value are left out. */
const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));

const toBlocks = (text: string): readonly Block[] =>
  paragraphsOf(text).flatMap((paragraph) => {
    const line = paragraph.replace(/\s+/g, ' ');
    const heading = headingIn(line);
    return [heading === undefined ? { type: 'paragraph', children: toInlines(line) } : headingOf(heading)];
  });

/** Of the second level: the first is the title of the page. */
const headingOf = (text: string): Block => ({
  type: 'heading',
  level: 2,
  children: toInlines(text),
});

const named = (names: readonly string[]) => names.map((name) => ({ name }));

/** Who has to be made: new people whom the meeting or a subsession of the sheet names. */
export function newSpeakersOf({ people, author, agenda, subsessions }: Sheet): readonly SheetPerson[] {
  const parts = new Set([PLENARY, ...[...agenda, ...subsessions].map(({ key }) => key)]);
  const isNamed = ({ key, role, parts: own }: SheetPerson) =>
    key === author || (role !== null && own.some((part) => parts.has(part)));
  return people.filter((person) => person.link.kind === 'new' && isNamed(person));
}

export const toSpeaker = ({
  name,
  jobTitle,
  organisation,
}: SheetPerson): Values & { readonly name: string } => ({ name, ...filled({ jobTitle, organisation }) });

/** The id of a speaker by the key of a person; undefined for who is left out. */
type SpeakerIds = (key: string) => string | undefined;

function contributionsIn(among: readonly string[], { people }: Sheet, idOf: SpeakerIds): readonly Values[] {
  return people.flatMap(({ key, role, organisation, parts }) => {
    const speaker = idOf(key);
    if (speaker === undefined || role === null || !parts.some((part) => among.includes(part))) return [];
    return [filled({ speaker, role: choices.role[role], affiliation: organisation })];
  });
}

/** Who spoke to all, and of whom nothing says in which part, did so in the first plenary one. */
function agendaOf(sheet: Sheet, idOf: SpeakerIds): readonly Values[] {
  const plenary = sheet.agenda.find(({ kind }) => kind === 'plenary');
  const parts = sheet.agenda.map(({ key, kind, title }) => {
    const among = key === plenary?.key ? [PLENARY, key] : [key];
    const contributions = contributionsIn(among, sheet, idOf);
    return filled({ kind: choices.agendaKind[kind], title, contributions });
  });
  const others = plenary === undefined ? contributionsIn([PLENARY], sheet, idOf) : [];
  if (others.length === 0) return parts;
  return [{ kind: choices.agendaKind.plenary, contributions: others }, ...parts];
}

function meetingOf(sheet: Sheet, idOf: SpeakerIds): Values {
  const { programme, number, heldOn, location, recapPublishedOn, photoCaption, authorAffiliation } = sheet;
  return filled({
    title: titleOf(sheet.title),
    programme,
    number,
    heldOn,
    partOfDay: sheet.partOfDay && choices.partOfDay[sheet.partOfDay],
    form: sheet.form && choices.form[sheet.form],
    location,
    introduction: toBlocks(sheet.introduction),
    agenda: agendaOf(sheet, idOf),
    municipalities: sheet.municipalities,
    themes: named(sheet.themes),
    author: sheet.author && idOf(sheet.author),
    authorAffiliation,
    recapPublishedOn,
    photoCaption,
  });
}

/** @param made the ids of the speakers that were made, by the keys of their people. */
export function toEntries(
  sheet: Sheet,
  made: ReadonlyMap<string, string>,
): { readonly meeting: Values; readonly subsessions: readonly Values[] } {
  const people = new Map(sheet.people.map((person) => [person.key, person]));
  const idOf: SpeakerIds = (key) => {
    const link = people.get(key)?.link;
    return link?.kind === 'known' ? link.id : made.get(key);
  };
  return {
    meeting: meetingOf(sheet, idOf),
    subsessions: sheet.subsessions.map(({ key, title, recap, municipality, areas, themes }, index) =>
      filled({
        title: titleOf(title),
        number: index + 1,
        recap: toBlocks(recap),
        contributions: contributionsIn([key], sheet, idOf),
        municipality,
        areas: areas.map((name) => filled({ name, municipality })),
        themes: named(themes),
      }),
    ),
  };
}
