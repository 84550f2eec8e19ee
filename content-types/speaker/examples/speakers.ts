import type { ExampleOf } from '../../contract/type.ts';
import type { speaker } from '../speaker.ts';

const ministry = 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties';

/** The people whom the recap of the fifth meeting names, and its author. */
export const speakers: readonly ExampleOf<typeof speaker>[] = [
  { name: 'Andy Clijnk', slug: 'andy-clijnk', organisation: ministry },
  { name: 'Jornt van Zuijlen', slug: 'jornt-van-zuijlen' },
  { name: 'Henk-Jan Bierling', slug: 'henk-jan-bierling', organisation: ministry },
  { name: 'Simon Bakker', slug: 'simon-bakker', organisation: ministry },
  {
    name: 'Maryam el Rahmouni',
    slug: 'maryam-el-rahmouni',
    organisation: 'gemeente Utrecht',
    municipality: 'utrecht',
  },
  {
    name: 'Frank van Summeren',
    slug: 'frank-van-summeren',
    jobTitle: 'adviseur',
    organisation: 'RONT Management Consultants',
  },
];
