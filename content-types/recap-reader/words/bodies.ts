/** Words by which an organisation is known, and some that recaps call by their letters alone. */

/** What stands before the rest of the name: "stichting X", "Universiteit van Y". */
export const KINDS =
  'gemeente|ministerie|provincie|waterschap|wetterskip|hoogheemraadschap|veiligheidsregio|omgevingsdienst|metropoolregio|politie|stichting|vereniging|coöperatie|' +
  'universiteit|hogeschool|rijksuniversiteit|erasmus universiteit|technische universiteit|woningcorporatie|woningstichting|ggd|bibliotheek|museum|platform|' +
  'regio|rechtbank|belastingdienst|inspectie|kamer van koophandel|instituut|welzijnsorganisatie|ziekenhuis|roc|fonds|advocatenkantoor|adviesbureau|ingenieursbureau|onderzoeksbureau|bureau|dienst|sociale dienst|kredietbank|corporatie|huurdersvereniging|bewonersvereniging|buurtvereniging|ondernemersvereniging|winkeliersvereniging|bewonersgroep|taalhuis|zorginstelling|expertisecentrum|kenniscentrum|riec|rijksdienst|nationale|koninklijke|directoraat|directoraat-generaal';

/** The same, with or without a capital. */
export const KINDS_EITHER = KINDS.replace(
  /(^|\|)(\p{L})/gu,
  (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
);

/** Public bodies and others that stand alone without being introduced. */
export const WELL_KNOWN: ReadonlySet<string> = new Set(
  (
    'VNG|VNG Realisatie|ICTU|Kadaster|Logius|RvIG|CBS|RIVM|Rijkswaterstaat|TNO|Geonovum|Belastingdienst|UWV|DUO|RDW|KvK|Politie|' +
    'Openbaar Ministerie|DICTU|SSC-ICT|BZK|VWS|OCW|IenW|JenV|EZK|LNV|SZW|KNMI|SVB|CIBG|NEN|IPO|Unie van Waterschappen|' +
    'Amnesty International|Bits of Freedom|SURF|Aedes|Movisie|Platform31|Nictiz|GGD|Halt|Reclassering Nederland|' +
    'Divosa|Kennisnet|Kiesraad|CCV|NCTV|RVO|NCSC|Vereniging Eigen Huis|Het Nieuwe Instituut|Liander|Enexis|Stedin|ProRail|Staatsbosbeheer|PBL|SCP|CPB|Nibud|Pharos|Trimbos-instituut|NJi|Vilans|Dimpact|RIEC|LIEC|Slachtofferhulp Nederland|Raad voor de Kinderbescherming|Politieacademie|TU Delft|Digilab|' +
    'Forum Standaardisatie|Nationaal Archief|Algemene Rekenkamer|Autoriteit Persoonsgegevens|Raad van State|Ministerie van Algemene Zaken'
  ).split('|'),
);

/** What such a word makes of a place behind it: not the municipality. */
export const NOT_THE_MUNICIPALITY =
  /(?<!\p{L})(?:provincie|prov\.|universiteit|rijksuniversiteit|hogeschool|universitair|waterschap|veiligheidsregio|omgevingsdienst|metropoolregio|regio|politie|eenheid|rechtbank|gerechtshof|haven|havenbedrijf|station|vliegkamp|vliegveld|luchthaven|airport|GGD|TU|UMC|ROC|MBO|HBO|bisdom|stadsregio|arrondissement|OM|IVO|erasmus|straat|weg|laan|plein|kasteel|slag|vrede|verdrag|vereniging|stichting|FC|museum|bibliotheek|aanpak|programma|project|campus|theater|kerk)(?:\s+(?:van|te|de|in|voor))?\s{1,3}$/iu;

/** What behind a place makes it a part of it: "Utrecht Zuid". */
export const DISTRICT_OF_A_PLACE =
  /^[-\s]{1,2}(?:zuid|noord|oost|west|centrum|zuidoost|zuidwest|noordoost|noordwest|nieuw-west|binnenstad|rand)\b/iu;

const ELSE_OF_A_PLACE =
  /^(?:[-\s]{1,2}(?:university|universiteit|UMC|airport|business|marketing|central station|centraal|CS|arena|school|academy|institute|museum|declaration|lab)\b|-\p{L}|\s?\d{4}\b)/iu;

/** What behind a place makes it a part of it, or something else. */
export const PART_OF_A_PLACE = new RegExp(`${DISTRICT_OF_A_PLACE.source}|${ELSE_OF_A_PLACE.source}`, 'iu');
