import { paragraphs } from '../../contract/blocks.ts';
import type { ExampleOf } from '../../contract/type.ts';
import type { programme } from '../programme.ts';

/** The fifteen municipalities, in the order of the recap. */
export const involvedMunicipalities = [
  'amsterdam',
  'arnhem',
  'zaanstad',
  'lelystad',
  'den-haag',
  'rotterdam',
  'schiedam',
  'utrecht',
  'nieuwegein',
  'eindhoven',
  'groningen',
  'tilburg',
  'breda',
  'heerlen',
  'leeuwarden',
];

/** What the recap says of the programme in general. */
export const leefbaarheidEnVeiligheid: ExampleOf<typeof programme> = {
  name: 'Leerkring leefbaarheid en veiligheid',
  slug: 'leerkring-leefbaarheid-en-veiligheid',
  commissionedBy: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
  organisedBy: 'RONT Management Consultants',
  description: paragraphs(
    'Het ministerie van Binnenlandse Zaken en Koninkrijksrelaties werkt in het kader van het programma leefbaarheid en veiligheid onder meer samen met de betrokken gemeenten Amsterdam, Arnhem, Zaanstad, Lelystad, Den Haag, Rotterdam, Schiedam, Utrecht, Nieuwegein, Eindhoven, Groningen, Tilburg, Breda, Heerlen en Leeuwarden aan een integrale (maatwerk)aanpak van een aantal kwetsbare gebieden. Hierbij dient de integrale (op onderwijs, werken, participatie, wonen en veiligheid gerichte) aanpak van Rotterdam-Zuid als inspiratie. Ook de gebiedsgerichte aanpak in andere gemeenten is relevant. Gemeenten kunnen onderling van elkaar leren.',
    'RONT Management Consultants is door het ministerie van Binnenlandse Zaken en Koninkrijksrelaties gevraagd om een interactieve leerkring te verzorgen voor de betrokken gemeenten waar kennis en opgedane ervaringen bij de bevordering van leefbaarheid en veiligheid in gebieden wordt gedeeld.',
  ),
  themes: [{ name: 'leefbaarheid' }, { name: 'veiligheid' }],
  municipalities: involvedMunicipalities,
};
