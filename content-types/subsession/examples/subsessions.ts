import { paragraphs } from '../../contract/blocks.ts';
import type { ExampleOf } from '../../contract/type.ts';
import type { subsession } from '../subsession.ts';

const meeting = 'vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid';
const ministry = 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties';

/** The subsessions of the fifth meeting. */
export const subsessions: readonly ExampleOf<typeof subsession>[] = [
  {
    title: '(Experimentele) ruimte in wet- en regelgeving',
    slug: 'experimentele-ruimte-in-wet-en-regelgeving',
    meeting,
    number: 1,
    recap: paragraphs(
      'Er was een subsessie primair voor de projectleiders van de 16 stedelijke vernieuwingsgebieden over de (experimentele) ruimte in wet- en regelgeving met betrekking tot het programma leefbaarheid en veiligheid die werd begeleid door Henk-Jan Bierling en Simon Bakker (Ministerie van Binnenlandse Zaken en Koninkrijksrelaties).',
    ),
    contributions: [
      { speaker: 'henk-jan-bierling', role: 'facilitator', affiliation: ministry },
      { speaker: 'simon-bakker', role: 'facilitator', affiliation: ministry },
    ],
    themes: [{ name: 'wet- en regelgeving' }],
  },
  {
    title: 'Aanpak Utrecht Zuid',
    slug: 'aanpak-utrecht-zuid',
    meeting,
    number: 2,
    recap: paragraphs(
      'Daarnaast vond er een subsessie plaats over het programma Aanpak Utrecht Zuid die werd verzorgd door Maryam el Rahmouni (gemeente Utrecht). Hoe houden wij onze jongeren weg van de verleidingen van een criminele carrière? Hoe wordt Utrecht een stad waar we jongens die de bocht uitvliegen niet alleen straffen maar ook een uitweg bieden naar een betere toekomst? In de kern zijn dit de vragen waarop we met elkaar een antwoord geven. Met politie, Openbaar Ministerie, jongerenwerk, woningcorporaties, onderwijs, bedrijfsleven, vaders en moeders, buurtteams, sociaal makelaars, sportcoaches en heel veel anderen uit verschillende organisaties.',
      'Het programma Aanpak Utrecht Zuid is gericht op het tegengaan van de ontwrichtende effecten van drugscriminaliteit in de wijken Zuid en Zuidwest in Utrecht. Een aanpak die gaat over weerbaarheid, zorg en veiligheid. Waarin we grenzen stellen, maar ook vooral perspectief bieden. Zo willen we samen met professionals en de positieve krachten van bewoners en ondernemers voorkomen dat kwetsbare jongeren in de drugscriminaliteit verstrikt raken. Om dit te bereiken is het van belang dat we mensen in de wijk beter bewust maken van de lasten van ondermijnende criminaliteit voor de buurt en de aantrekkingskracht ervan op (kwetsbare) jongeren, de buurt (bewoners, ondernemers, professionals) sterker maken en meer met elkaar in verbinding brengen, zodat zij een maatschappelijke tegenbeweging op gang kunnen brengen, de voedingsbodem voor kwetsbare jonge aanwas in de ondermijnende criminaliteit, gerelateerd aan de drugseconomie, kleiner maken en de criminele activiteiten en netwerken terugdringen en duurzaam verstoren.',
    ),
    contributions: [{ speaker: 'maryam-el-rahmouni', role: 'speaker', affiliation: 'gemeente Utrecht' }],
    municipality: 'utrecht',
    areas: [{ name: 'Utrecht Zuid', municipality: 'utrecht' }],
    themes: [{ name: 'drugscriminaliteit' }],
  },
];
