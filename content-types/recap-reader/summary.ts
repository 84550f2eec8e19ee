/**
 * What a reading is sure of, as flat facts for programs and for measuring: one value where one is meant,
 * null where the text does not say, and everything doubtful apart under `unsure`.
 */
import { isSure, overlaps, type Find } from './find.ts';
import type { RecapReading } from './read-recap.ts';

interface SpeakerSummary {
  readonly name: string;
  readonly organisation: string | null;
  readonly role: string | null;
}

export interface RecapSummary {
  readonly title: string | null;
  readonly published: string | null;
  readonly meetingDate: string | null;
  readonly meetingEnd: string | null;
  readonly partOfDay: string | null;
  readonly ordinal: number | null;
  readonly programme: string | null;
  readonly form: string | null;
  readonly location: string | null;
  readonly speakers: readonly SpeakerSummary[];
  readonly mentionedNotSpeaking: readonly string[];
  readonly attendees: readonly { readonly name: string; readonly organisation: string | null }[];
  readonly municipalities: readonly string[];
  readonly placeMentions: readonly string[];
  readonly asWritten: Readonly<Record<string, string>>;
  readonly organisations: readonly string[];
  readonly participatingOrganisations: readonly string[];
  readonly subsessions: readonly string[];
  readonly author: string | null;
  readonly otherDates: readonly string[];
  /** What the text may say; for a person to decide. */
  readonly unsure: readonly { readonly kind: string; readonly value: string; readonly certainty: number }[];
}

const sure = <T>(find: Find<T> | undefined): T | null =>
  find !== undefined && isSure(find) ? find.value : null;
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const round = (certainty: number) => Math.round(certainty * 100) / 100;

function speakersOf({ people, author, captions }: RecapReading) {
  const isOnlyInCaption = (person: (typeof people)[number]) =>
    person.value.mentions.every(({ start }) =>
      captions.some((caption) => start >= caption.start && start < caption.end),
    );
  const isOnlyByline = (person: (typeof people)[number]) =>
    author !== undefined && person.value.mentions.every((mention) => overlaps(mention, author));
  const isAuthor = (name: string) => name === sure(author);
  return people.filter(
    (find) =>
      isSure(find) &&
      find.value.role !== undefined &&
      !isOnlyByline(find) &&
      !(isOnlyInCaption(find) && isAuthor(find.value.name)),
  );
}

function peopleSummary(reading: RecapReading) {
  const speaking = speakersOf(reading);
  const present = reading.attendees.filter((find) => isSure(find) && !find.value.isAbsent);
  const listed = new Set(reading.attendees.map(({ value }) => value.name));
  const speakers = speaking.map(({ value }) => ({
    name: value.name,
    organisation: (value.organisationCertainty ?? 0) >= 0.7 ? (value.organisation ?? null) : null,
    role: value.jobTitle ?? null,
  }));
  const mentioned = reading.people.filter(
    (find) =>
      isSure(find) &&
      !speaking.includes(find) &&
      !listed.has(find.value.name) &&
      find.value.name !== sure(reading.author),
  );
  return {
    speakers,
    mentionedNotSpeaking: mentioned.map(({ value }) => value.name),
    attendees: present.flatMap(({ value }) =>
      value.name === undefined ? [] : [{ name: value.name, organisation: value.organisation ?? null }],
    ),
    participatingOrganisations: unique(
      present.flatMap(({ value }) => (value.name === undefined ? (value.organisation ?? []) : [])),
    ),
  };
}

function municipalitySummary({ municipalities }: RecapReading) {
  const certain = municipalities.filter(isSure);
  const taking = certain.filter(({ value }) => !value.isPlace);
  const names = unique(taking.map(({ value }) => value.municipality.name));
  const places = unique(certain.flatMap(({ value }) => (value.isPlace ? value.municipality.name : [])));
  const renamed = taking.filter(({ value }) => value.asWritten !== value.municipality.name);
  return {
    municipalities: names,
    placeMentions: places.filter((name) => !names.includes(name)),
    asWritten: Object.fromEntries(renamed.map(({ value }) => [value.municipality.name, value.asWritten])),
  };
}

function unsureOf(reading: RecapReading): RecapSummary['unsure'] {
  const doubtful = <T>(kind: string, finds: readonly (Find<T> | undefined)[], word: (value: T) => string) =>
    finds.flatMap((find) =>
      find === undefined || isSure(find)
        ? []
        : [{ kind, value: word(find.value), certainty: round(find.certainty) }],
    );
  return [
    ...doubtful('title', [reading.title], (value) => value),
    ...doubtful('meetingDate', [reading.meeting], ({ heldOn }) => heldOn),
    ...doubtful('published', [reading.published], (value) => value),
    ...doubtful('ordinal', [reading.ordinal], String),
    ...doubtful('programme', [reading.programme], ({ name }) => name),
    ...doubtful('municipality', reading.municipalities, ({ municipality }) => municipality.name),
    ...doubtful('person', reading.people, ({ name }) => name),
    ...doubtful('subsession', reading.subsessions, ({ title }) => title),
  ];
}

/** The same facts in the same order for every recap. */
export function summarise(reading: RecapReading): RecapSummary {
  const meeting = sure(reading.meeting);
  return {
    title: sure(reading.title),
    published: sure(reading.published),
    meetingDate: meeting?.heldOn ?? null,
    meetingEnd: meeting?.lastDay ?? null,
    partOfDay: meeting?.partOfDay ?? null,
    ordinal: sure(reading.ordinal),
    programme: sure(reading.programme)?.name ?? null,
    form: sure(reading.form),
    location: sure(reading.location),
    ...peopleSummary(reading),
    ...municipalitySummary(reading),
    organisations: unique(reading.organisations.filter(isSure).map(({ value }) => value)),
    subsessions: reading.subsessions.filter(isSure).map(({ value }) => value.title),
    author: sure(reading.author),
    otherDates: unique(reading.otherDates.map(({ value }) => value.on)),
    unsure: unsureOf(reading),
  };
}
