/** Every word of ours about the checks that editors read in the admin. */
import type { Finding, Severity } from '@archive/content-types/checks';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const texts = {
  panel: 'Klaar om te publiceren?',
  panelOfLive: 'Klaar voor de site?',
  notSaved: 'Sla eerst op, dan kijken we het na.',
  notSavedLive: 'Wat je opslaat is meteen live. Met een fout erin wordt het niet opgeslagen.',
  loading: 'Even nakijken …',
  noAnswer: 'Het nakijken lukt nu niet. Je kunt gewoon verder werken.',
  allWell: 'Alles in orde',
  modified: 'Dit gaat over wat is opgeslagen. Na het opslaan kijken we opnieuw.',
  lists: {
    error: 'Dit moet eerst',
    warning: 'Kijk hier nog naar',
  } satisfies Record<Severity, string>,
  goTo: (place: string) => `Ga naar ${place}`,
} as const;

/** What is wrong in all, in one line. */
export function summaryOf(findings: readonly Finding[], hasDrafts: boolean): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return texts.allWell;
  const toLookAt = counted(warnings, 'aandachtspunt', 'aandachtspunten');
  if (errors === 0) return hasDrafts ? `Publiceren kan. ${toLookAt}` : toLookAt;
  const all = `${counted(errors, 'fout', 'fouten')}${warnings === 0 ? '' : `, ${toLookAt}`}`;
  return hasDrafts ? `Publiceren kan nog niet. ${all}` : `Verbeter dit. ${all}`;
}
