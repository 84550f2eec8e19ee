/**
 * What data there is, as DCAT-AP-NL 3.0 in JSON-LD: https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/
 */
import type { DataFormat } from '../paths.ts';

/** Somebody who is responsible. */
interface Agent {
  readonly name: string;
  /** In a register of the government, such as TOOI; null for who is not in one. */
  readonly uri: string | null;
}

export interface Dataset {
  /** The address that stays. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly schema: string;
  readonly files: readonly { readonly format: DataFormat; readonly url: string }[];
}

export interface Catalogue {
  /** The page that explains the data. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: Agent;
  readonly contact: { readonly name: string; readonly email: string | null };
  readonly licence: keyof typeof LICENCES | null;
  readonly datasets: readonly Dataset[];
}

const EU = 'http://publications.europa.eu/resource/authority';
const IANA = 'https://www.iana.org/assignments/media-types';
const LICENCE_LIST = 'https://definities.geostandaarden.nl/dcat-ap-nl/id/waardelijst/licenties';

const LICENCES = { cc0: `${LICENCE_LIST}/cc0`, ccBy: `${LICENCE_LIST}/naamsvermelding40` };
const NOT_OPEN = `${LICENCE_LIST}/niet_open`;

/** NDJSON is in neither list. */
const FORMATS = {
  json: format('JSON', 'application/json'),
  csv: format('CSV', 'text/csv'),
  ndjson: {},
} as const satisfies Record<DataFormat, object>;

function format(fileType: string, mediaType: string) {
  return {
    'dct:format': known(`${EU}/file-type/${fileType}`, 'dct:MediaTypeOrExtent'),
    'dcat:mediaType': known(`${IANA}/${mediaType}`, 'dct:MediaType'),
  };
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

function iri(address: string) {
  return { '@id': address };
}

/** What is described elsewhere, and which class that is of: validators ask for it, and fetch nothing. */
function known(address: string, type: string) {
  return { '@id': address, '@type': type };
}

const DUTCH = known(`${EU}/language/NLD`, 'dct:LinguisticSystem');

const dutch = (text: string) => ({ '@value': text, '@language': 'nl' });

const toAgent = ({ name, uri }: Agent) => ({
  ...(uri === null ? {} : iri(uri)),
  '@type': 'foaf:Agent',
  'foaf:name': dutch(name),
});

const toContact = ({ contact, page }: Catalogue) => ({
  '@type': ['vcard:Kind', 'vcard:Organization'],
  'vcard:fn': contact.name,
  'vcard:hasURL': iri(page),
  ...(contact.email === null ? {} : { 'vcard:hasEmail': iri(`mailto:${contact.email}`) }),
});

const toDistribution = (
  catalogue: Catalogue,
  { title, schema }: Dataset,
  file: Dataset['files'][number],
) => ({
  ...iri(file.url),
  '@type': 'dcat:Distribution',
  'dct:title': dutch(`${title} (${file.format.toUpperCase()})`),
  'dcat:accessURL': iri(file.url),
  'dcat:downloadURL': iri(file.url),
  'dct:license': known(
    catalogue.licence === null ? NOT_OPEN : LICENCES[catalogue.licence],
    'dct:LicenseDocument',
  ),
  'dct:language': DUTCH,
  'dct:conformsTo': known(schema, 'dct:Standard'),
  ...FORMATS[file.format],
});

const toDataset = (catalogue: Catalogue, dataset: Dataset) => ({
  ...iri(dataset.id),
  '@type': 'dcat:Dataset',
  'dct:identifier': dataset.id,
  'dct:title': dutch(dataset.title),
  'dct:description': dutch(dataset.description),
  'dct:publisher': toAgent(catalogue.publisher),
  'dct:creator': toAgent(catalogue.publisher),
  'dcat:contactPoint': toContact(catalogue),
  'dct:accessRights': known(`${EU}/access-right/PUBLIC`, 'dct:RightsStatement'),
  'dct:accrualPeriodicity': known(`${EU}/frequency/IRREG`, 'dct:Frequency'),
  'dct:language': DUTCH,
  'dcat:theme': {
    ...known(`${EU}/data-theme/GOVE`, 'skos:Concept'),
    'skos:prefLabel': dutch('Overheid en publieke sector'),
  },
  'dcat:landingPage': known(catalogue.page, 'foaf:Document'),
  'dcat:distribution': dataset.files.map((file) => toDistribution(catalogue, dataset, file)),
});

export const toDcat = (catalogue: Catalogue): string =>
  `${JSON.stringify(
    {
      '@context': CONTEXT,
      ...iri(`${catalogue.page}#catalogus`),
      '@type': 'dcat:Catalog',
      'dct:title': dutch(catalogue.title),
      'dct:description': dutch(catalogue.description),
      'dct:publisher': toAgent(catalogue.publisher),
      'dct:language': DUTCH,
      'dcat:contactPoint': toContact(catalogue),
      'foaf:homepage': known(catalogue.page, 'foaf:Document'),
      'dcat:dataset': catalogue.datasets.map((dataset) => toDataset(catalogue, dataset)),
    },
    null,
    1,
  )}\n`;
