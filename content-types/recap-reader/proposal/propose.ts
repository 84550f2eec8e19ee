/**
 * The entries that a reading would make, as the CMS takes them: a meeting with its agenda, subsessions with
 * their text, and the speakers that the archive does not have yet.
 *
 * Only what is sure is filled in. A person who may be somebody the archive has is neither linked nor made
 * anew: that is a question, and an editor's to answer.
 */
import { choices } from '../../lexicon.ts';
import { paragraphs } from '../../contract/blocks.ts';
import { isSure, type Find, type Place } from '../find.ts';
import type { Known } from '../known.ts';
import { linkName } from '../link/link-name.ts';
import type { RecapReading } from '../read-recap.ts';
import type { PersonFind } from '../rules/persons.ts';
import { summarise } from '../summary.ts';
import { linkPeople, type LinkedPerson } from './link-people.ts';
import { textWithout } from './texts.ts';

export interface Question {
  readonly kind: string;
  readonly value: string;
  /** What the archive has that it may be. */
  readonly maybe?: string;
}

type Data = Readonly<Record<string, unknown>>;

export interface Proposal {
  readonly meeting: { readonly title: string; readonly heldOn?: string };
  readonly subsessions: readonly { readonly title: string }[];
  readonly newSpeakers: readonly { readonly name: string; readonly organisation?: string }[];
  readonly questions: readonly Question[];
  /** The drafts, once the new speakers have ids. */
  withSpeakers(idOf: (name: string) => string | undefined): { meeting: Data; subsessions: readonly Data[] };
}

const UNTITLED = 'Terugblik zonder titel';

/** Fields that have no value are left out. */
const filled = (data: Readonly<Record<string, unknown>>): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null));

const sureValue = <T>(find: Find<T> | undefined): T | undefined =>
  find !== undefined && isSure(find) ? find.value : undefined;
const isIn = (place: Place) => (mention: Place) => mention.start >= place.start && mention.start < place.end;

function contributionsOf(
  people: readonly LinkedPerson[],
  idOf: (name: string) => string | undefined,
): readonly Data[] {
  return people.flatMap(({ person, id }) => {
    const speaker = id ?? idOf(person.name);
    if (speaker === undefined || person.role === undefined) return [];
    return [filled({ speaker, role: choices.role[person.role], affiliation: person.organisation })];
  });
}

function programmeOf(
  reading: RecapReading,
  known: Known,
): { readonly id?: string; readonly questions: readonly Question[] } {
  const found = sureValue(reading.programme);
  if (found === undefined) return { questions: [] };
  const [link] = linkName(found.name, known.programmes);
  if (link?.why === 'same') return { id: link.id, questions: [] };
  return {
    questions: [
      { kind: 'programme', value: found.name, ...(link === undefined ? {} : { maybe: link.name }) },
    ],
  };
}

/** Everyone who contributed or wrote, once. */
function contributors(reading: RecapReading): readonly PersonFind[] {
  const { speakers } = summarise(reading);
  const names = new Set(speakers.map(({ name }) => name));
  return reading.people.filter(({ value }) => names.has(value.name)).map(({ value }) => value);
}

/** @param known the same as the reading was made with. */
export function proposeEntries(reading: RecapReading, known: Known): Proposal {
  const subsessions = reading.subsessions.filter(isSure).map(({ value }) => value);
  const author = sureValue(reading.author);
  const { linked, newSpeakers, questions } = linkPeople(contributors(reading), author, known);
  const programme = programmeOf(reading, known);
  const held = sureValue(reading.meeting);
  const facts = {
    title: sureValue(reading.title) ?? UNTITLED,
    ...(held === undefined ? {} : { heldOn: held.heldOn }),
  };

  const speaksIn = (place: Place) => linked.filter(({ person }) => person.mentions.some(isIn(place)));
  const inPlenary = linked.filter(
    ({ person }) => !subsessions.some(({ text }) => person.mentions.some(isIn(text))),
  );
  const unsure = summarise(reading).unsure.map(({ kind, value }) => ({ kind, value }));

  return {
    meeting: facts,
    subsessions: subsessions.map(({ title }) => ({ title })),
    newSpeakers,
    questions: [...programme.questions, ...questions, ...unsure],
    withSpeakers: (idOf) => ({
      meeting: filled({
        ...facts,
        programme: programme.id,
        number: sureValue(reading.ordinal),
        partOfDay: held?.partOfDay && choices.partOfDay[held.partOfDay],
        form: reading.form && isSure(reading.form) ? choices.form[reading.form.value] : undefined,
        location: sureValue(reading.location),
        introduction: paragraphs(
          ...textWithout(
            reading,
            subsessions.map(({ text }) => text),
          ),
        ),
        agenda: agendaOf(reading, contributionsOf(inPlenary, idOf)),
        municipalities: municipalitiesOf(reading),
        author: linked.find(({ person }) => person.name === author)?.id ?? (author && idOf(author)),
        recapPublishedOn: sureValue(reading.published),
        photoCaption: sureValue(reading.captions[0]),
      }),
      subsessions: subsessions.map(({ title, text }, index) => ({
        title,
        number: index + 1,
        recap: paragraphs(...textWithout(reading, [], text)),
        contributions: contributionsOf(speaksIn(text), idOf),
      })),
    }),
  };
}

/** Who spoke to all does so in the first plenary part. */
function agendaOf(reading: RecapReading, contributions: readonly Data[]): readonly Data[] {
  const parts = reading.agenda
    .filter(isSure)
    .map(({ value }) => ({ kind: choices.agendaKind[value.kind], title: value.title }));
  const plenary = parts.findIndex(({ kind }) => kind === choices.agendaKind.plenary);
  if (contributions.length === 0) return parts;
  if (plenary === -1) return [{ kind: choices.agendaKind.plenary, contributions }, ...parts];
  return parts.map((part, index) => (index === plenary ? { ...part, contributions } : part));
}

const municipalitiesOf = ({ municipalities }: RecapReading): readonly string[] => [
  ...new Set(
    municipalities
      .filter((find) => isSure(find) && !find.value.isPlace)
      .map(({ value }) => value.municipality.id),
  ),
];
