/** Every word of ours about asking for publication that editors read in the admin. */
import type { Review } from '../../reviews/answers.ts';
import { sayRecent } from '@archive/content-types/dutch-moment';

export const texts = {
  panel: 'Publicatie vragen',
  close: 'Sluiten',
  cancel: 'Annuleren',
  ask: {
    label: 'Vraag om publicatie',
    title: 'Om publicatie vragen',
    field: 'Toelichting',
    help: 'Mag leeg blijven. De eindredacteuren lezen dit naast het formulier.',
  },
  askAgain: {
    label: 'Pas je vraag aan',
    title: 'Je vraag aanpassen',
    field: 'Toelichting',
    help: 'Vervangt wat je eerder schreef.',
  },
  askToo: {
    label: 'Vraag het ook',
    title: 'Ook om publicatie vragen',
    field: 'Toelichting',
    help: 'Komt met je naam onder wat er al staat. Het antwoord komt hier, en gaat per e-mail naar jullie allebei als dat is ingesteld.',
    missing: 'Schrijf op waarom jij het ook vraagt.',
  },
  giveBack: {
    label: 'Geef terug',
    title: 'Teruggeven',
    field: 'Wat moet er nog gebeuren?',
    help: 'Wie om publicatie vroeg, leest dit naast het formulier.',
    missing: 'Schrijf op wat er nog moet gebeuren.',
  },
  asked: 'Je vraag staat bij de eindredactie.',
  returned: 'Teruggegeven, met je toelichting.',
  withdrawn: 'Je vraag is ingetrokken.',
  withdraw: 'Trek je vraag in',
  whoPublishes: 'Een eindredacteur publiceert dit. Daarom kun jij Publiceren niet kiezen.',
  saveFirst: 'Sla eerst op wat je hier hebt gewijzigd.',
  nothingToPublish: 'Er is niets te vragen: dit staat al zo op de site.',
  publishHint: 'Is het goed, kies dan Publiceren. De vraag is dan vanzelf beantwoord.',
  told: ({ state, isOwn, asker, askedAt, answerer, answeredAt }: Review) =>
    state === 'open'
      ? `${isOwn ? 'Je hebt' : `${asker} heeft`} om publicatie gevraagd (${sayRecent(askedAt)}).`
      : `${answerer ?? 'De eindredactie'} heeft dit teruggegeven (${sayRecent(answeredAt ?? askedAt)}).`,
} as const;
