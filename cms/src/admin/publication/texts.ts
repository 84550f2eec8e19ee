/** Every word of ours about the publication that editors read in the admin. */
import { terms } from '@archive/content-types/lexicon';
import type { LiveKind, LiveState, NamedRelease, PublisherStatus } from '../../publication/answers.ts';
import { sayMoment, sayRecent } from '@archive/content-types/dutch-moment';

export const texts = {
  menu: 'Publicatie',
  subtitle: 'Hoe de site ervoor staat, en wat er wanneer is gepubliceerd.',
  panel: 'Op de site',
  openPage: 'Bekijk de pagina',
  toPublication: 'Naar de pagina Publicatie',
  newTab: '(opent in een nieuw tabblad)',
  loading: 'Even kijken hoe het ervoor staat …',
  now: 'Nu',
  releases: 'Publicaties',
  releasesHelp: 'De laatste vijftig, de nieuwste bovenaan.',
  noReleases: 'Er is nog niets gepubliceerd.',
  columns: { number: 'Nummer', at: 'Wanneer', cause: 'Waarvoor', pages: 'Pagina’s', people: 'Door' },
  actions: 'Acties',
  current: 'Nu op de site',
  everything: 'Alles opnieuw gepubliceerd',
  otherChanges: 'Wijzigingen in het CMS',
  program: 'Automatisch',
  added: 'Nieuw',
  changed: 'Gewijzigd',
  removed: 'Weggehaald',
  confirm: 'Bevestigen',
  cancel: 'Annuleren',
  onlyBeheerder: 'Een Beheerder kan dit hier bevestigen.',
  confirmed: 'Bevestigd. De site wordt nu bijgewerkt.',
  restore: 'Zet terug',
  restoring: (number: number) => `Publicatie ${number} terugzetten?`,
  restoreExplained: ({ number, at }: NamedRelease) =>
    `De site wordt zoals hij was na publicatie ${number}, van ${sayMoment(at)}. Wat daarna is gepubliceerd staat er dan niet op, tot er weer iets wordt gepubliceerd. In het CMS verandert niets.`,
  restored: (number: number, as: number) =>
    `Publicatie ${number} staat weer op de site, als publicatie ${as}.`,
  restoreOf: (number: number) => `publicatie ${number}`,
  confirming: 'Deze pagina’s weghalen?',
  confirmExplained: ({ removed, pages }: Waiting) =>
    `Er verdwijnen ${removed} van de ${pages} pagina’s van de site. Je kunt dit ongedaan maken door een eerdere publicatie terug te zetten.`,
  pagesToGo: (count: number) => `Pagina’s die dan verdwijnen (${count})`,
  andMore: (count: number) => `en nog ${count}`,
  rollbackTo: (number: number) => `Teruggezet naar publicatie ${number}`,
  others: 'Iets anders houdt de publicatie tegen:',
  open: (type: string) => `Open ${withArticle(type)}`,
  noAnswer: 'Het CMS antwoordt nu niet. Controleer je verbinding; je hoeft niets opnieuw te doen.',
} as const;

type Waiting = NonNullable<PublisherStatus['waiting']>;

const NEUTER = ['programme'];

function withArticle(type: string): string {
  if (type === 'archive') return 'het archief';
  const word = type in terms ? terms[type as keyof typeof terms].singular : type;
  return `${NEUTER.includes(type) ? 'het' : 'de'} ${word}`;
}

const thisOne = (type: string) => withArticle(type).replace(/^de /, 'deze ').replace(/^het /, 'dit ');

/** What colour a state has, besides its words. */
export type Tone = 'success' | 'warning' | 'danger' | 'primary' | 'neutral';

export interface Wording {
  readonly tone: Tone;
  readonly title: string;
  /** Full sentences. */
  readonly explanation: string;
}

type ByKind = Readonly<Record<LiveKind, (state: LiveState, type: string) => Wording>>;

const wordings: ByKind = {
  saved: () => ({
    tone: 'neutral',
    title: 'Niet gepubliceerd',
    explanation: 'Dit is opgeslagen als concept, en staat niet op de site.',
  }),
  gone: () => ({ tone: 'neutral', title: 'Verwijderd', explanation: 'Dit staat niet meer op de site.' }),
  queued: ({ isLeaving }) => ({
    tone: 'primary',
    title: 'In de wachtrij',
    explanation: isLeaving ? 'De pagina wordt zo weggehaald.' : 'Je wijziging komt zo aan de beurt.',
  }),
  rendering: ({ isLeaving }) => ({
    tone: 'primary',
    title: isLeaving ? 'Wordt weggehaald' : 'Wordt gepubliceerd',
    explanation: 'Dit duurt een ogenblik.',
  }),
  live: ({ since, isModified }) => ({
    tone: 'success',
    title: isModified ? 'Live, met wijzigingen die nog niet gepubliceerd zijn' : 'Live',
    explanation: since === null ? '' : `De pagina is zo sinds ${sayRecent(since)}.`,
  }),
  unlisted: (_, type) => ({
    tone: 'neutral',
    title: 'Staat niet op de site',
    explanation:
      type === 'subsession'
        ? 'Deze subsessie verschijnt zodra haar bijeenkomst is gepubliceerd.'
        : `Geen gepubliceerde pagina noemt ${thisOne(type)}.`,
  }),
  failed: ({ since, path }) => ({
    tone: 'danger',
    title: 'Publiceren is niet gelukt',
    explanation: [
      path === null ? '' : 'De site toont nog de vorige versie.',
      since === null ? '' : `Dit is zo sinds ${sayRecent(since)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  }),
  waiting: () => ({
    tone: 'warning',
    title: 'Wacht op bevestiging',
    explanation:
      'Hiermee zouden veel pagina’s verdwijnen. Een Beheerder bevestigt dat op de pagina Publicatie.',
  }),
  restored: ({ since, restoredTo }) => ({
    tone: 'warning',
    title: `Site teruggezet naar publicatie ${restoredTo}`,
    explanation: `Dat is gedaan op ${since === null ? '' : sayMoment(since)}. Wat daarna veranderde staat er niet op, tot er weer iets wordt gepubliceerd.`,
  }),
  away: () => ({
    tone: 'neutral',
    title: 'Onbekend',
    explanation: 'De publicatie antwoordt nu niet. Wat je opslaat en publiceert blijft bewaard.',
  }),
  elsewhere: () => ({
    tone: 'neutral',
    title: 'Wordt elders gepubliceerd',
    explanation: 'Dit CMS kan niet zien wat er nu op de site staat.',
  }),
};

/** What is said of an entry of a type. */
export const wordingOf = (state: LiveState, type: string): Wording => wordings[state.kind](state, type);

export const notSaved: Wording = {
  tone: 'neutral',
  title: 'Nog niet opgeslagen',
  explanation: 'Na het publiceren lees je hier of het op de site staat.',
};

export const unreachable: Wording = { tone: 'neutral', title: 'Onbekend', explanation: texts.noAnswer };

/** What is said of the whole site. */
export function siteWording(status: PublisherStatus): Wording {
  const { waiting, failure, isPublishing, restored, since } = status;
  if (waiting !== null) {
    const explanation = `Sinds ${sayRecent(waiting.since)}, wordt een publicatie tegengehouden, omdat er ${waiting.removed} van de ${waiting.pages} pagina’s door zouden verdwijnen. De site blijft zoals hij is. Is dit niet de bedoeling, publiceer dan opnieuw wat is ingetrokken.`;
    return { tone: 'warning', title: 'Wacht op bevestiging', explanation };
  }
  if (failure !== null) {
    const explanation = `Sinds ${sayRecent(failure.since)}, kan de site niet worden bijgewerkt. Hij blijft zoals hij was, en wordt bijgewerkt zodra dit is verholpen.`;
    return { tone: 'danger', title: 'De laatste publicatie is mislukt', explanation };
  }
  if (isPublishing) {
    return { tone: 'primary', title: 'Bezig met publiceren', explanation: 'Dit duurt een ogenblik.' };
  }
  if (restored !== null) {
    const explanation = `Dat is gedaan op ${sayMoment(restored.at)}. Wat daarna veranderde staat er niet op, tot er weer iets wordt gepubliceerd.`;
    return { tone: 'warning', title: `De site is teruggezet naar publicatie ${restored.to}`, explanation };
  }
  return {
    tone: 'success',
    title: 'De site is bij',
    explanation: since === null ? '' : `De laatste publicatie was op ${sayMoment(since)}.`,
  };
}

/** How many pages a release touched: "1 nieuw, 12 gewijzigd". */
export function countsOf({ addedCount, changedCount, removedCount }: NamedRelease): string {
  const counts = [
    [addedCount, 'nieuw'],
    [changedCount, 'gewijzigd'],
    [removedCount, 'weggehaald'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length === 0 ? 'Geen' : told.join(', ');
}
