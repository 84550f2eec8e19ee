/**
 * What has to hold between entries before they can be joined.
 *
 * The CMS keeps these too, but it answers a page at a time while editors go on writing.
 */
import { terms } from '@archive/content-types';
import type { Entries, Meeting, Subsession } from './entries.ts';

/** Everything that is wrong, one line each; nothing when the entries fit together. */
export function checkEntries(entries: Entries): readonly string[] {
  return [
    ...(entries.archive.length > 1 ? ['The CMS gave more than one archive.'] : []),
    ...(['meeting', 'speaker', 'municipality', 'programme'] as const).flatMap((name) =>
      sharedSlugs(name, entries[name]),
    ),
    ...[...Map.groupBy(entries.subsession, ({ meeting }) => meeting).values()].flatMap((group) =>
      sharedSlugs('subsession', group),
    ),
    ...danglingReferences(entries),
  ];
}

interface Slugged {
  readonly documentId: string;
  readonly slug: string;
}

function sharedSlugs(name: keyof typeof terms, entries: readonly Slugged[]): string[] {
  return [...Map.groupBy(entries, ({ slug }) => slug)]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([slug, sharing]) => {
      const ids = sharing.map(({ documentId }) => documentId).join(' and ');
      return `${name} ${ids} have the same slug "${slug}"; give one of them another (Adres van de pagina).`;
    });
}

function danglingReferences(entries: Entries): string[] {
  const ids = (list: readonly Slugged[]) => new Set(list.map(({ documentId }) => documentId));
  const known = {
    speaker: ids(entries.speaker),
    municipality: ids(entries.municipality),
    programme: ids(entries.programme),
  };
  const check = (from: string, title: string, to: keyof typeof known, id: string | null) =>
    id === null || known[to].has(id)
      ? []
      : [`${from} "${title}" refers to ${to} ${id}, which the CMS did not give; publish again.`];

  const ofContributions = (from: string, title: string, list: Subsession['contributions']) =>
    list.flatMap(({ speaker }) => check(from, title, 'speaker', speaker));
  const ofMeeting = ({ title, programme, author, municipalities, agenda }: Meeting) => [
    ...check('meeting', title, 'programme', programme),
    ...check('meeting', title, 'speaker', author),
    ...municipalities.flatMap((id) => check('meeting', title, 'municipality', id)),
    ...agenda.flatMap(({ contributions }) => ofContributions('meeting', title, contributions)),
  ];
  const ofSubsession = ({ title, municipality, areas, contributions }: Subsession) => [
    ...[municipality, ...areas.map((area) => area.municipality)].flatMap((id) =>
      check('subsession', title, 'municipality', id),
    ),
    ...ofContributions('subsession', title, contributions),
  ];
  return [
    ...entries.meeting.flatMap(ofMeeting),
    ...entries.subsession.flatMap(ofSubsession),
    ...entries.programme.flatMap(({ name, municipalities }) =>
      municipalities.flatMap((id) => check('programme', name, 'municipality', id)),
    ),
    ...entries.speaker.flatMap(({ name, municipality }) =>
      check('speaker', name, 'municipality', municipality),
    ),
  ];
}
