/** Every word about what is planned that editors read in the admin. */
import { sayMoment, sayTime } from '@archive/content-types/dutch-moment';
import { toDutch } from '@archive/content-types/lexicon';
import type { Plan, PlannedAct } from '../../plans/answers.ts';

export const texts = {
  menu: 'Gepland',
  subtitle: 'Wat op een later tijdstip wordt gepubliceerd of van de site gaat.',
  none: 'Er is niets gepland. Plannen doe je naast een bijeenkomst of subsessie.',
  loading: 'Even kijken wat er gepland is …',
  plan: 'Plan publicatie',
  failed: 'Niet gelukt',
  done: 'De laatste zeven dagen gedaan',
  title: 'Plannen',
  change: 'Wijzig',
  cancelPlan: 'Annuleer',
  dismiss: 'Haal weg',
  cancelling: 'Deze planning annuleren?',
  keep: 'Laat staan',
  about: ({ title }: Plan) => `‘${title}’`,
  what: 'Wat moet er gebeuren?',
  date: 'Datum',
  time: 'Tijd',
  dutchTime: 'De tijd in Nederland.',
  close: 'Sluiten',
  save: 'Plan dit',
  publishes: (type: string) =>
    type === 'meeting'
      ? 'De bijeenkomst en haar subsessies worden gepubliceerd zoals ze dan zijn opgeslagen.'
      : 'De subsessie wordt gepubliceerd zoals zij dan is opgeslagen.',
  withdraws: 'Dit gebeurt er op dat tijdstip, als er tot dan niets verandert:',
  looking: 'Even kijken wat er van de site gaat …',
  inName: 'Dit gebeurt in jouw naam, als je het dan nog mag.',
  planned: ({ at }: Plan) => `Gepland voor ${sayMoment(at)}.`,
  cancelled: 'De planning is geannuleerd. Er verandert niets op de site.',
  by: (name: string) => `door ${name}`,
} as const;

export const acts: Readonly<Record<PlannedAct, string>> = {
  publish: 'Publiceren',
  unpublish: 'Van de site halen',
};

/** "Publiceren op woensdag 24 maart 2027, 10.00 uur" */
export const lineOf = ({ act, at }: Plan): string => `${acts[act]} op ${sayMoment(at)}`;

/** "10.00 uur · Publiceren · Bijeenkomst" */
export const shortLineOf = ({ act, at, type, planner }: Plan): string =>
  [sayTime(at), acts[act], toDutch(type), planner === null ? null : texts.by(planner)]
    .filter((part) => part !== null)
    .join(' · ');
