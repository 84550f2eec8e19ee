/** Everything that one person did at one meeting: in its agenda, in a subsession, or as author. */
import type { Entry } from '@archive/content-types';
import type { Meeting, Subsession } from './entries.ts';

type Contribution = Entry<'subsession'>['contributions'][number];

export interface Appearance {
  /** The documentId of the speaker. */
  readonly speaker: string;
  readonly meeting: Meeting;
  /** Null when it was at the meeting itself. */
  readonly subsession: Subsession | null;
  readonly role: Contribution['role'] | 'author';
  /** What the person was at the time. */
  readonly affiliation: string | null;
}

export function joinAppearances(meeting: Meeting, subsessions: readonly Subsession[]): readonly Appearance[] {
  const toAppearances = (contributions: readonly Contribution[], subsession: Subsession | null) =>
    contributions.flatMap(({ speaker, role, affiliation }): Appearance[] =>
      speaker === null ? [] : [{ speaker, meeting, subsession, role, affiliation }],
    );
  const authorship: Appearance[] =
    meeting.author === null
      ? []
      : [
          {
            speaker: meeting.author,
            meeting,
            subsession: null,
            role: 'author',
            affiliation: meeting.authorAffiliation,
          },
        ];

  return [
    ...meeting.agenda.flatMap(({ contributions }) => toAppearances(contributions, null)),
    ...subsessions.flatMap((subsession) => toAppearances(subsession.contributions, subsession)),
    ...authorship,
  ];
}
