/** "wethouder Karin Zwinkels (Westland)": a municipality between the brackets is whom somebody speaks for. */
import type { Find } from '../find.ts';
import { DISTRICT_OF_A_PLACE } from '../words/bodies.ts';
import type { Attendee } from './attendees.ts';
import type { MunicipalityIndex } from './municipality-index.ts';
import type { Mention } from './mention.ts';

/** The same of who stands in a list: "Gerben Meijering, wethouder Kampen". */
export function attendeeWithMunicipality(find: Find<Attendee>, index: MunicipalityIndex): Find<Attendee> {
  const { name, organisation } = find.value;
  if (name === undefined || organisation === undefined || !index.isName(organisation)) return find;
  return { ...find, value: { ...find.value, organisation: `gemeente ${organisation}` } };
}

/** "Utrecht Zuid" is a part of a municipality, and nobody's organisation. */
function isDistrict(name: string, index: MunicipalityIndex): boolean {
  const ends = [...name.matchAll(/[-\s]/g)].map(({ index: at }) => at);
  return ends.some((end) => DISTRICT_OF_A_PLACE.test(name.slice(end)) && index.isName(name.slice(0, end)));
}

/** Says "gemeente X" where only X is written, and nothing where it is a part of X. */
export function withMunicipality(mention: Mention, index: MunicipalityIndex): Mention {
  const { organisation, ...rest } = mention.affiliation ?? { certainty: 0 };
  if (organisation === undefined) return mention;
  if (isDistrict(organisation, index)) return { ...mention, affiliation: { ...rest, certainty: 0 } };
  if (!index.isName(organisation)) return mention;
  return { ...mention, affiliation: { ...rest, organisation: `gemeente ${organisation}`, certainty: 0.85 } };
}
