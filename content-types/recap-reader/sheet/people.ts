/** Who of the people in a recap the archive has, who is new, and of whom that is for an editor to say. */
import { isSure, SURE, type Find, type Place } from '../find.ts';
import type { Known } from '../known.ts';
import { linkPerson } from '../link/link-person.ts';
import type { Link } from '../link/link.ts';
import type { RecapReading } from '../read-recap.ts';
import type { PersonFind } from '../rules/persons.ts';
import type { SubsessionFind } from '../rules/subsessions/shape.ts';
import { summarise } from '../summary.ts';
import type { FindDayPart } from './day-parts.ts';
import { fieldOf, PLENARY, type SheetPerson, type SheetQuestion } from './sheet.ts';

export interface ProposedPerson {
  readonly person: SheetPerson;
  /** Where the text names this person. */
  readonly mentions: readonly Place[];
  readonly isSure: boolean;
  readonly questions: readonly SheetQuestion[];
}

/** A subsession of the sheet, by its key. */
export type Keyed = readonly (readonly [key: string, subsession: SubsessionFind])[];

const isIn = (place: Place) => (mention: Place) => mention.start >= place.start && mention.start < place.end;

function partsOf(
  { role, mentions }: PersonFind,
  subsessions: Keyed,
  partOfDay: FindDayPart,
): readonly string[] {
  if (role === undefined) return [];
  const own = subsessions.filter(([, { text }]) => mentions.some(isIn(text))).map(([key]) => key);
  return own.length === 0 ? [partOfDay(mentions) ?? PLENARY] : own;
}

function linkOf([first]: readonly Link[]): SheetPerson['link'] {
  if (first === undefined) return { kind: 'new' };
  return first.why === 'likely' ? { kind: 'open' } : { kind: 'known', id: first.id };
}

const organisationOf = ({ organisation, organisationCertainty = 0 }: PersonFind) =>
  organisationCertainty >= SURE ? (organisation ?? '') : '';

/** "Namens het programma" says for whom, and is no job. */
const isJob = (jobTitle: string) => !/^(?:namens|vanuit|van|voor|bij)\s/iu.test(jobTitle);

/** Everyone who contributed or wrote, once; and who may have. */
function contributors(reading: RecapReading, author: string | undefined): readonly Find<PersonFind>[] {
  const speaking = new Set(summarise(reading).speakers.map(({ name }) => name));
  const people = reading.people.filter(
    (find) => !isSure(find) || speaking.has(find.value.name) || find.value.name === author,
  );
  const isListed = author === undefined || people.some(({ value }) => value.name === author);
  if (isListed || reading.author === undefined) return people;
  return [...people, { ...reading.author, value: { name: author, mentions: [reading.author] } }];
}

/**
 * @param author who wrote the recap, and may be nobody who spoke.
 * @param partOfDay where somebody spoke who did so in no subsession.
 */
export function proposePeople(
  reading: RecapReading,
  author: string | undefined,
  subsessions: Keyed,
  partOfDay: FindDayPart,
  { speakers }: Known,
): readonly ProposedPerson[] {
  const speaking = new Set(summarise(reading).speakers.map(({ name }) => name));
  return contributors(reading, author).map((find, index): ProposedPerson => {
    const { name, role, jobTitle = '', mentions } = find.value;
    const links = linkPerson(name, speakers);
    const isCertain = isSure(find) || name === author;
    const isAuthorOnly = name === author && !speaking.has(name);
    const person: SheetPerson = {
      key: `p${index + 1}`,
      name,
      jobTitle: isJob(jobTitle) ? jobTitle : '',
      organisation: organisationOf(find.value),
      role: isAuthorOnly ? null : (role ?? null),
      parts: isAuthorOnly ? [] : partsOf(find.value, subsessions, partOfDay),
      link: linkOf(links),
    };
    const field = fieldOf('person', person.key);
    const unsure: readonly SheetQuestion[] = isCertain ? [] : [{ about: 'person', field, name, person }];
    const open: readonly SheetQuestion[] =
      person.link.kind === 'open' ? [{ about: 'link', field, name, candidates: links }] : [];
    return { person, mentions, isSure: isCertain, questions: [...unsure, ...open] };
  });
}
