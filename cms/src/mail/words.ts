/** The words of the mails about reviews: plain text, in Dutch. Knows neither the database nor a mail server. */
import { sayMoment } from '@archive/content-types/dutch-moment';
import type { Occasion } from './letters.ts';

export interface MailFacts {
  readonly occasion: Occasion;
  /** Who is written to. */
  readonly firstName: string;
  readonly title: string;
  /** "bijeenkomst" or "subsessie". */
  readonly kind: string;
  /** Who asked or answered. */
  readonly actor: string;
  readonly note: string;
  /** When, in ISO 8601. */
  readonly at: string;
  /** Where the entry is edited; null where that is not known. */
  readonly url: string | null;
}

const LONGEST_SUBJECT = 150;

/** A subject is a header: a line break in it would begin another one. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length <= LONGEST_SUBJECT ? line : `${line.slice(0, LONGEST_SUBJECT - 1)}…`;
}

const subjects: Readonly<Record<Occasion, string>> = {
  asked: 'Vraag om publicatie',
  returned: 'Terug van de eindredactie',
  published: 'Gepubliceerd',
};

const openings: Readonly<Record<Occasion, (facts: MailFacts) => string>> = {
  asked: ({ actor, kind, title, at }) =>
    `${actor} vraagt om publicatie van de ${kind} ‘${title}’ (${sayMoment(at)}).`,
  returned: ({ actor, kind, title, at }) =>
    `${actor} heeft de ${kind} ‘${title}’ aan je teruggegeven (${sayMoment(at)}).`,
  published: ({ actor, kind, title, at }) =>
    `${actor} heeft de ${kind} ‘${title}’ gepubliceerd (${sayMoment(at)}).`,
};

export function toMail(facts: MailFacts): { readonly subject: string; readonly text: string } {
  const { occasion, firstName, note, url } = facts;
  const title = oneLine(facts.title) || 'zonder titel';
  const clean = { ...facts, title, actor: oneLine(facts.actor) };
  const lines = [
    firstName === '' ? 'Hallo,' : `Hallo ${oneLine(firstName)},`,
    openings[occasion](clean),
    note === '' ? '' : `${occasion === 'returned' ? 'Wat er nog moet gebeuren' : 'Toelichting'}:\n\n${note}`,
    url === null ? 'Je vindt het in het beheer van het archief.' : `Open het in het beheer: ${url}`,
    'Dit bericht is automatisch verstuurd.',
  ];
  return { subject: oneLine(`${subjects[occasion]}: ${title}`), text: lines.filter(Boolean).join('\n\n') };
}
