import type { ExampleOf } from '../../contract/type.ts';
import type { archive } from '../archive.ts';

export const leerkringarchief: ExampleOf<typeof archive> = {
  name: 'Leerkringarchief',
  description:
    'Terugblikken op leerkringen: wat gemeenten en het Rijk van elkaar leren, terug te vinden op bijeenkomst, spreker, gemeente en programma.',
};
