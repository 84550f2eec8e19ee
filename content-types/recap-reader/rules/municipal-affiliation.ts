/** "wethouder Karin Zwinkels (Westland)": a municipality between the brackets is whom somebody speaks for. */
import type { MunicipalityIndex } from './municipality-index.ts';
import type { Mention } from './people.ts';

/** Says "gemeente X" where only X is written. */
export function withMunicipality(mention: Mention, index: MunicipalityIndex): Mention {
  const organisation = mention.affiliation?.organisation;
  if (organisation === undefined || !index.isName(organisation)) return mention;
  const affiliation = { ...mention.affiliation, organisation: `gemeente ${organisation}`, certainty: 0.85 };
  return { ...mention, affiliation };
}
