/**
 * The sheet that a reading would make: only what is sure is filled in, the rest is asked.
 *
 * A person who may be somebody the archive has is neither linked nor made anew: that is a question, and
 * an editor's to answer.
 */
import { isSure, type Find } from '../find.ts';
import type { Known } from '../known.ts';
import { linkName } from '../link/link-name.ts';
import type { RecapReading } from '../read-recap.ts';
import type { MunicipalityMention } from '../rules/municipalities.ts';
import type { SubsessionFind } from '../rules/subsessions/shape.ts';
import type { Block } from '../text/blocks.ts';
import { parseRecapText } from '../text/recap-text.ts';
import { createDayParts } from './day-parts.ts';
import { programmeIdOf } from './identify.ts';
import { municipalityIn } from './municipality-in.ts';
import { marksOf } from './marks.ts';
import { proposePeople, type ProposedPerson } from './people.ts';
import { fieldOf, type Proposal, type Sheet, type SheetQuestion, type SheetSubsession } from './sheet.ts';
import { textWithout } from './texts.ts';

const sureValue = <T>(find: Find<T> | undefined): T | undefined =>
  find !== undefined && isSure(find) ? find.value : undefined;

/** Each municipality that takes part once, the surest mention of it. */
function municipalitiesOf({ municipalities }: RecapReading): readonly Find<MunicipalityMention>[] {
  const taking = municipalities.filter(({ value }) => !value.isPlace);
  const byId = Map.groupBy(taking, ({ value }) => value.municipality.id);
  return [...byId.values()].flatMap((finds) => finds.find(isSure) ?? finds.slice(0, 1));
}

const toSubsession = (
  reading: RecapReading,
  blocks: readonly Block[],
  find: SubsessionFind,
  key: string,
): SheetSubsession => ({
  key,
  title: find.title,
  recap: textWithout(reading, blocks, [], find.text),
  municipality: municipalityIn(reading, find),
  areas: [],
  themes: [],
});

function programmeOf({ programme }: RecapReading, known: Known): Pick<Sheet, 'programme'> & Asked {
  if (programme === undefined) return { programme: null, questions: [] };
  const id = programmeIdOf(programme, known);
  if (id !== null) return { programme: id, questions: [] };
  const { name } = programme.value;
  const candidates = linkName(name, known.programmes);
  return { programme: null, questions: [{ about: 'programme', field: 'programme', name, candidates }] };
}

interface Asked {
  readonly questions: readonly SheetQuestion[];
}

/** A value that the text may give a field. */
function doubtful(
  field: 'title' | 'number' | 'heldOn' | 'recapPublishedOn',
  find: Find<string | number> | undefined,
): readonly SheetQuestion[] {
  if (find === undefined || isSure(find)) return [];
  return [{ about: 'value', field, name: String(find.value), values: { [field]: find.value } }];
}

/** The date of the meeting as a value of its field. */
const heldOn = ({ meeting }: RecapReading): Find<string> | undefined =>
  meeting && { ...meeting, value: meeting.value.heldOn };

function authorFacts(people: readonly ProposedPerson[], name: string | undefined) {
  const author = people.find(({ person }) => person.name === name)?.person;
  const { jobTitle = '', organisation = '' } = author ?? {};
  return {
    author: author?.key ?? null,
    authorAffiliation: [jobTitle, organisation].filter(Boolean).join(' bij '),
  };
}

function whetherItTookPart({ value }: Find<MunicipalityMention>): SheetQuestion {
  const { id, name } = value.municipality;
  return { about: 'municipality', field: fieldOf('municipality', id), name, id };
}

/** @param known the same as the reading was made with. */
export function propose(reading: RecapReading, known: Known): Proposal {
  const { blocks } = parseRecapText(reading.text);
  const keyed = reading.subsessions.map((find, index) => ({ find, key: `s${index + 1}` }));
  const subsessions = keyed.filter(({ find }) => isSure(find));
  const author = sureValue(reading.author);
  const agenda = reading.agenda
    .filter(isSure)
    .map(({ value }, index) => ({ key: `a${index + 1}`, ...value }));
  const people = proposePeople(
    reading,
    author,
    subsessions.map(({ find, key }) => [key, find.value] as const),
    createDayParts(reading, blocks, agenda),
    known,
  );
  const municipalities = municipalitiesOf(reading);
  const programme = programmeOf(reading, known);
  const held = sureValue(reading.meeting);
  const sheet: Sheet = {
    title: sureValue(reading.title) ?? '',
    programme: programme.programme,
    newProgramme: null,
    number: sureValue(reading.ordinal) ?? null,
    heldOn: held?.heldOn ?? null,
    partOfDay: held?.partOfDay ?? null,
    form: sureValue(reading.form) ?? null,
    location: sureValue(reading.location) ?? '',
    recapPublishedOn: sureValue(reading.published) ?? null,
    introduction: textWithout(
      reading,
      blocks,
      subsessions.map(({ find }) => find.value.text),
    ),
    photoCaption: sureValue(reading.captions[0]) ?? '',
    municipalities: municipalities.filter(isSure).map(({ value }) => value.municipality.id),
    themes: [],
    agenda,
    people: people.filter((one) => one.isSure).map(({ person }) => person),
    ...authorFacts(people, author),
    subsessions: subsessions.map(({ find, key }) => toSubsession(reading, blocks, find.value, key)),
  };
  const questions: readonly SheetQuestion[] = [
    ...doubtful('title', reading.title),
    ...programme.questions,
    ...doubtful('number', reading.ordinal),
    ...doubtful('heldOn', heldOn(reading)),
    ...doubtful('recapPublishedOn', reading.published),
    ...municipalities.filter((find) => !isSure(find)).map(whetherItTookPart),
    ...people.flatMap((one) => one.questions),
    ...keyed
      .filter(({ find }) => !isSure(find))
      .map(({ find, key }): SheetQuestion => {
        const subsession = toSubsession(reading, blocks, find.value, key);
        return { about: 'subsession', field: fieldOf('subsession', key), name: find.value.title, subsession };
      }),
  ];
  const repeats = reading.repeats.map(({ value }, index) => ({ key: `r${index + 1}`, text: value }));
  return { text: reading.text, sheet, repeats, questions, marks: marksOf(reading, people, keyed) };
}
