import { paragraphs } from '../../contract/blocks.ts';
import type { ExampleOf } from '../../contract/type.ts';
import { involvedMunicipalities } from '../../programme/examples/leefbaarheid-en-veiligheid.ts';
import type { meeting } from '../meeting.ts';

/** The real recap; what it says of a subsession or of the programme stands with those. */
export const vijfdeBijeenkomst: ExampleOf<typeof meeting> = {
  title: 'Terugblik vijfde bijeenkomst leerkring leefbaarheid en veiligheid',
  slug: 'vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid',
  programme: 'leerkring-leefbaarheid-en-veiligheid',
  number: 5,
  heldOn: '2021-03-24',
  partOfDay: 'morning',
  form: 'online',
  introduction: paragraphs(
    'Op woensdagochtend 24 maart 2021 vond de vijfde virtuele bijeenkomst van de leerkring leefbaarheid en veiligheid plaats.',
  ),
  agenda: [
    {
      kind: 'plenary',
      title: 'Plenair programma',
      text: paragraphs(
        'De bijeenkomst startte met een plenair programma waarin door Andy Clijnk (Ministerie van Binnenlandse Zaken en Koninkrijksrelaties) werd ingegaan op het vervolg van het programma leefbaarheid en veiligheid. Vervolgens ging Jornt van Zuijlen namens het programma in op de bouwstenen voor een Leeragenda leefbaarheid en veiligheid en voor een Innovatieprogramma.',
      ),
      contributions: [
        {
          speaker: 'andy-clijnk',
          role: 'speaker',
          affiliation: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
        },
        {
          speaker: 'jornt-van-zuijlen',
          role: 'speaker',
          affiliation: 'programma leefbaarheid en veiligheid',
        },
      ],
    },
    { kind: 'break', title: 'Korte pauze' },
    {
      kind: 'subsessions',
      title: 'Interactieve subgroepen',
      text: paragraphs(
        'Na een korte pauze gingen we hierna uiteen in verschillende interactieve subgroepen.',
      ),
    },
  ],
  municipalities: involvedMunicipalities,
  themes: [{ name: 'leefbaarheid' }, { name: 'veiligheid' }],
  author: 'frank-van-summeren',
  authorAffiliation:
    'adviseur bij RONT Management Consultants en begeleider van de leerkring leefbaarheid en veiligheid',
  recapPublishedOn: '2021-04-29',
  photoCaption:
    'Frank van Summeren, adviseur bij RONT Management Consultants en begeleider van de leerkring leefbaarheid en veiligheid.',
};
