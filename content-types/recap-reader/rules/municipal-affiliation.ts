/** "wethouder Karin Zwinkels (Westland)": a municipality between the brackets is whom somebody speaks for. */
import type { Find } from '../find.ts';
import type { Attendee } from './attendees.ts';
import type { MunicipalityIndex } from './municipality-index.ts';
import type { Mention } from './people.ts';

/** The same of who stands in a list: "Gerben Meijering, wethouder Kampen". */
export function attendeeWithMunicipality(find: Find<Attendee>, index: MunicipalityIndex): Find<Attendee> {
  const { name, organisation } = find.value;
  if (name === undefined || organisation === undefined || !index.isName(organisation)) return find;
  return { ...find, value: { ...find.value, organisation: `gemeente ${organisation}` } };
}

/** Says "gemeente X" where only X is written. */
export function withMunicipality(mention: Mention, index: MunicipalityIndex): Mention {
  const organisation = mention.affiliation?.organisation;
  if (organisation === undefined || !index.isName(organisation)) return mention;
  const affiliation = { ...mention.affiliation, organisation: `gemeente ${organisation}`, certainty: 0.85 };
  return { ...mention, affiliation };
}
