/**
 * The curated examples: the real recap as structured content. They fill an empty CMS, and are the
 * fixtures of the tests.
 */
import { leerkringarchief } from './archive/examples/archive.ts';
import { vijfdeBijeenkomst } from './meeting/examples/vijfde-bijeenkomst.ts';
import {
  involvedMunicipalities,
  leefbaarheidEnVeiligheid,
} from './programme/examples/leefbaarheid-en-veiligheid.ts';
import { speakers } from './speaker/examples/speakers.ts';
import { subsessions } from './subsession/examples/subsessions.ts';

/** Entries that are referred to come before those that refer to them. */
export const examples = {
  archive: [leerkringarchief],
  speaker: speakers,
  programme: [leefbaarheidEnVeiligheid],
  meeting: [vijfdeBijeenkomst],
  subsession: subsessions,
} as const;

export { involvedMunicipalities };
export { paragraphs } from './contract/blocks.ts';
