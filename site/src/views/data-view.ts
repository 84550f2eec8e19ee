/** What data there is to take along, for people, for data catalogues and for search engines. */
import { components, contentTypes, toDataSchema } from '@archive/content-types';
import type { Archive, PageType } from '../archive/archive.ts';
import type { Catalogue, Dataset } from '../documents/dcat.ts';
import { DATA_FORMATS, DATA_TYPES, paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { framePage, siteNameOf } from './frame.ts';
import type { Thing } from './structured-data.ts';
import type { DataView } from './view.ts';

const texts = viewTexts.data;

/** Only an address can name who runs the archive in a register. */
const toAddress = (text: string | null) =>
  text !== null && /^https?:/.test(text) && URL.canParse(text) ? new URL(text).href : null;

const toDataset = (archive: Archive, type: PageType): Dataset => ({
  id: archive.urlOf(`${paths.data}#${anchorOf(type)}`),
  title: `${siteNameOf(archive)}: ${texts.titles[type].toLocaleLowerCase('nl')}`,
  description: texts.descriptions[type],
  schema: archive.urlOf(paths.dataSchema(type)),
  files: DATA_FORMATS.map((format) => ({ format, url: archive.urlOf(paths.dataset(type, format)) })),
});

export function viewCatalogue(archive: Archive): Catalogue {
  const { about } = archive;
  const siteName = siteNameOf(archive);
  return {
    page: archive.urlOf(paths.data),
    title: texts.catalogue(siteName),
    description: viewTexts.descriptions.data,
    publisher: { name: about?.runBy ?? siteName, uri: toAddress(about?.runByTooiUri ?? null) },
    contact: { name: about?.runBy ?? siteName, email: about?.contactEmail ?? null },
    licence: about?.licence ?? null,
    datasets: DATA_TYPES.map((type) => toDataset(archive, type)),
  };
}

export const viewDataSchema = (archive: Archive, type: PageType): string =>
  `${JSON.stringify(toDataSchema(contentTypes[type], archive.urlOf(paths.dataSchema(type)), components), null, 1)}\n`;

const anchorOf = (type: PageType) => texts.titles[type].toLocaleLowerCase('nl').replace(/[^a-z]/g, '');

/** https://schema.org/Dataset */
function describe({ page, title, description, publisher, licence, datasets }: Catalogue): readonly Thing[] {
  const creator = { '@type': 'Organization', '@id': publisher.uri ?? undefined, name: publisher.name };
  const license = licence === null ? undefined : texts.licences[licence].href;
  return [
    {
      '@type': 'DataCatalog',
      '@id': `${page}#catalogus`,
      name: title,
      description,
      url: page,
      publisher: creator,
      license,
      dataset: datasets.map((dataset) => ({
        '@type': 'Dataset',
        '@id': dataset.id,
        name: dataset.title,
        description: dataset.description,
        url: dataset.id,
        inLanguage: 'nl',
        isAccessibleForFree: true,
        creator,
        license,
        distribution: dataset.files.map(({ format, url }) => ({
          '@type': 'DataDownload',
          contentUrl: url,
          encodingFormat: texts.mimes[format],
        })),
      })),
    },
  ];
}

export function viewData(archive: Archive): DataView {
  const catalogue = viewCatalogue(archive);
  return {
    ...framePage(archive, {
      path: paths.data,
      title: viewTexts.openData,
      description: viewTexts.descriptions.data,
      about: describe(catalogue),
    }),
    licence: catalogue.licence === null ? null : texts.licences[catalogue.licence],
    datasets: DATA_TYPES.map((type) => ({
      title: texts.titles[type],
      anchor: anchorOf(type),
      description: texts.descriptions[type],
      files: [
        ...DATA_FORMATS.map((format) => ({ href: paths.dataset(type, format), text: format.toUpperCase() })),
        { href: paths.dataSchema(type), text: texts.schema },
      ].map((link) => ({ ...link, text: texts.fileOf(texts.titles[type], link.text) })),
    })),
    catalogue: { href: paths.dataCatalogue, text: texts.dcat },
  };
}
