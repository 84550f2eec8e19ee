/**
 * The words of https://schema.org that pages use, each type with the properties that it may have. They were
 * checked against schema-dts 2.1.0, which Google makes of the vocabulary; a new word has to be looked up there.
 * A role also has the property that it stands between: https://schema.org/Role
 */
const TERMS: Readonly<Record<string, string>> = {
  AdministrativeArea: 'containedInPlace geo name',
  Article: 'about author dateModified datePublished headline inLanguage isPartOf url',
  BreadcrumbList: 'itemListElement',
  DataCatalog: 'dataset description license name publisher url',
  DataDownload: 'contentUrl encodingFormat',
  Dataset: 'creator description distribution inLanguage isAccessibleForFree license name url',
  Event:
    'contributor description endDate eventAttendanceMode eventStatus location name organizer performer startDate subEvent superEvent url',
  EventSeries: 'endDate name organizer startDate subEvent url',
  GeoCoordinates: 'latitude longitude',
  GovernmentOrganization: 'alternateName areaServed identifier name sameAs url',
  ListItem: 'item name position',
  Organization: 'name',
  OrganizationRole: 'affiliation endDate performer performerIn roleName startDate',
  Person: 'affiliation alternateName description jobTitle name performerIn url worksFor',
  Place: 'name',
  VirtualLocation: 'url',
};

/** The types and properties in JSON-LD that are not among them. */
export function unknownTerms(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(unknownTerms);
  if (value === null || typeof value !== 'object') return [];
  const { '@graph': graph, '@type': type, ...properties } = value as Readonly<Record<string, unknown>>;
  if (graph !== undefined) return unknownTerms(graph);
  const names = Object.keys(properties).filter((name) => !name.startsWith('@'));
  const below = names.flatMap((name) => unknownTerms(properties[name]));
  // What is named by its identifier alone is described elsewhere.
  if (type === undefined) return [...names.map((name) => `${name} of nothing`), ...below];
  const types = [type].flat().map(String);
  const known = types.flatMap((name) => (TERMS[name] ?? '').split(' '));
  return [
    ...types.filter((name) => !(name in TERMS)),
    ...names.filter((name) => !known.includes(name)).map((name) => `${types.join('+')}.${name}`),
    ...below,
  ];
}
