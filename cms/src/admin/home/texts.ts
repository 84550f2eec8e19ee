/** Every word of ours on the first page of the admin. */
import type { Home, HomeDraft, HomeReview } from '../../desk/home-answers.ts';
import { sayRecent } from '@archive/content-types/dutch-moment';

const noFailures: Readonly<Record<Home['publisher'], string>> = {
  here: 'Alles wat is gepubliceerd, staat op de site. Gaat er iets mis, dan lees je hier waarom.',
  away: 'De publicatie antwoordt nu niet. Wat je opslaat en publiceert blijft bewaard.',
  elsewhere: 'De site wordt elders gepubliceerd. Dit CMS kan niet zien of dat lukt.',
};

const reviews: Readonly<Record<HomeReview['kind'], (review: HomeReview) => string>> = {
  asked: ({ person, at }) => `Gevraagd door ${person}, ${sayRecent(at)}`,
  returned: ({ person, at }) => `Teruggegeven door ${person}, ${sayRecent(at)}`,
  pending: ({ at }) => `Ligt bij de eindredactie sinds ${sayRecent(at)}`,
};

export const texts = {
  start: 'Beginnen',
  enterHelp:
    'Plak een terugblik of kies een bestand. Het archief maakt er concepten van, die jij controleert.',
  newHelp:
    'Maak een bijeenkomst, met haar subsessies en sprekers. Niets staat op de site voor je het publiceert.',
  enterRecap: 'Terugblik invoeren',
  newMeeting: 'Nieuwe bijeenkomst',
  allMeetings: 'Alle bijeenkomsten',
  reviews: 'Wacht op mij',
  drafts: 'Mijn concepten',
  planned: 'Gepland',
  nothingPlanned: 'Er is niets gepland. Plannen doet een Eindredacteur naast een bijeenkomst of subsessie.',
  live: 'Live sinds',
  failures: 'Mislukt',
  untitled: 'Zonder titel',
  loading: 'Even kijken …',
  noAnswer: 'Het CMS antwoordt nu niet. Controleer je verbinding.',
  noDrafts:
    'Je hebt geen concepten open. Open een bijeenkomst of subsessie, wijzig haar en sla op: dan staat zij hier.',
  draft: ({ at, isPublished }: HomeDraft) =>
    `${isPublished ? 'Gewijzigd na publicatie' : 'Nog niet gepubliceerd'}, opgeslagen ${sayRecent(at)}`,
  nothingAsked: 'Er wacht niets op je. Vraagt een redacteur om publicatie, dan staat dat hier.',
  nothingBack:
    'Er is niets teruggekomen. Is een concept klaar, kies dan naast het formulier ‘Vraag om publicatie’.',
  review: (review: HomeReview) => reviews[review.kind](review),
  nothingLive: 'Van jou staat nog niets op de site. Wat is gepubliceerd, zie je hier met zijn adres.',
  noFailures,
  heldBack: 'Een publicatie wacht op bevestiging, omdat er veel pagina’s door zouden verdwijnen.',
  toPublication: 'Naar de pagina Publicatie',
  failedSince: (since: string) => `Dit is zo sinds ${sayRecent(since)}.`,
} as const;
