/**
 * Reads the text of a recap and proposes what an editor would have filled in.
 *
 * Deterministic: the same text and the same archive give the same finds, without network, clock or
 * chance. Every find has its place in the text and says how sure it is; what is not sure is a question,
 * never a fact. Each kind of find is a rule in a file of its own: adding one is adding a file and a line.
 */
import { isSure, type Find, type Place } from './find.ts';
import type { Known } from './known.ts';
import { findAgenda, type AgendaFind } from './rules/agenda.ts';
import { findAttendees, type Attendee } from './rules/attendees.ts';
import { findAuthor } from './rules/author.ts';
import { findCaptions } from './rules/caption.ts';
import { findForm, type Form } from './rules/form.ts';
import { isOfPlace, withMunicipalities } from './rules/host.ts';
import { findLocation } from './rules/location.ts';
import { findMeetingDate, type MeetingDate, type OtherDate } from './rules/meeting-date.ts';
import { attendeeWithMunicipality } from './rules/municipal-affiliation.ts';
import { findMunicipalities, type MunicipalityMention } from './rules/municipalities.ts';
import { municipalityIndexOf } from './rules/municipality-index.ts';
import { nameShapes, surnameOf } from './rules/name-shapes.ts';
import { findOrdinal } from './rules/ordinal.ts';
import { findOrganisations } from './rules/organisations.ts';
import type { Mention } from './rules/mention.ts';
import { findMentions } from './rules/people.ts';
import { toPersons, type PersonFind } from './rules/persons.ts';
import { findProgramme, type ProgrammeFind } from './rules/programme.ts';
import { findPublicationDate } from './rules/publication-date.ts';
import { findRepeats } from './rules/repeats.ts';
import type { SubsessionFind } from './rules/subsessions/shape.ts';
import { findSubsessions } from './rules/subsessions/subsessions.ts';
import { findShortMentions } from './rules/short-names.ts';
import { findTitle } from './rules/title.ts';
import { parseRecapText } from './text/recap-text.ts';

export interface RecapReading {
  /** What all places refer to: the text that was given, with composed characters and plain line ends. */
  readonly text: string;
  readonly title?: Find<string> | undefined;
  readonly programme?: Find<ProgrammeFind> | undefined;
  readonly ordinal?: Find<number> | undefined;
  readonly published?: Find<string> | undefined;
  readonly meeting?: Find<MeetingDate> | undefined;
  readonly otherDates: readonly Find<OtherDate>[];
  readonly form?: Find<Form> | undefined;
  readonly location?: Find<string> | undefined;
  readonly municipalities: readonly Find<MunicipalityMention>[];
  readonly people: readonly Find<PersonFind>[];
  readonly organisations: readonly Find<string>[];
  readonly attendees: readonly Find<Attendee>[];
  readonly agenda: readonly Find<AgendaFind>[];
  readonly subsessions: readonly Find<SubsessionFind>[];
  readonly author?: Find<string> | undefined;
  readonly captions: readonly Find<string>[];
  readonly repeats: readonly Find<string>[];
}

const nothingKnown: Known = { municipalities: [], speakers: [], programmes: [], organisations: [] };

const besidePeople = (people: readonly Mention[], text: string): readonly Find<string>[] =>
  people.flatMap(({ affiliation, start, end }) => {
    const { organisation, certainty = 0 } = affiliation ?? {};
    if (organisation === undefined) return [];
    const at = text.indexOf(organisation, Math.max(0, start - 120));
    return at === -1 || at > end + 300
      ? []
      : [{ value: organisation, certainty, start: at, end: at + organisation.length }];
  });

/**
 * @param known what the archive has; without its municipalities none are found.
 * @param earlier the texts of the programme's earlier recaps, to tell what repeats.
 */
export function readRecap(
  text: string,
  known: Known = nothingKnown,
  earlier: readonly string[] = [],
): RecapReading {
  const recap = parseRecapText(text);
  const title = findTitle(recap);
  const published = findPublicationDate(recap);
  const { meeting, others } = findMeetingDate(recap, published);

  const index = municipalityIndexOf(known.municipalities);
  const shapes = nameShapes(recap).filter((shape) => !isOfPlace(recap, shape, index));
  const attendees = findAttendees(recap, shapes).map((find) => attendeeWithMunicipality(find, index));
  const listed = new Set(attendees.flatMap(({ value }) => value.name ?? []));
  const full = withMunicipalities(recap, findMentions(recap, shapes, listed), index);
  const absentNames = new Set(attendees.flatMap(({ value }) => (value.isAbsent ? (value.name ?? []) : [])));
  const mentions = [...full, ...findShortMentions(recap, full, listed, absentNames)].toSorted(
    (a, b) => a.start - b.start,
  );
  const organisations = findOrganisations(recap, known, besidePeople(mentions, recap.plain));

  const absent = attendees.filter(({ value }) => value.isAbsent).map(({ value }) => value.entry);
  const taken: readonly Place[] = [
    ...mentions,
    ...absent,
    ...organisations.filter(({ value }) => !/^gemeente\b/iu.test(value)),
  ];
  const heldOn = meeting !== undefined && isSure(meeting) ? meeting.value.heldOn : undefined;
  const surnames = shapes.filter(({ hasParticle }) => hasParticle).map(surnameOf);
  const municipalities = findMunicipalities(recap, index, taken, surnames, heldOn);
  const places = municipalities
    .filter(({ value }) => value.isPlace)
    .map((find) => ({ ...find, value: find.value.municipality.name }));
  const captions = findCaptions(
    recap,
    mentions,
    attendees.map(({ value }) => value.entry),
  );
  const location = findLocation(recap, places);
  const author = findAuthor(recap, captions, mentions);

  return {
    text: recap.text,
    title,
    programme: findProgramme(recap, title, known),
    ordinal: findOrdinal(recap),
    published,
    meeting,
    otherDates: others,
    form: findForm(recap, location),
    location,
    municipalities,
    people: toPersons(mentions, attendees, author),
    organisations,
    attendees,
    agenda: findAgenda(recap),
    subsessions: findSubsessions(recap, mentions),
    author,
    captions,
    repeats: findRepeats(recap, earlier),
  };
}
