/**
 * An entry as the open data holds it: what the contract declares, in the form that its schema says.
 *
 * It refers to nothing that the site does not show.
 */
import {
  blocksToText,
  components,
  contentTypes,
  dataFieldsOf,
  type Block,
  type Field,
  type StoredFile,
} from '@archive/content-types';
import type { Archive, PageType } from '../archive/archive.ts';
import type { Meeting, Municipality, Programme, Speaker, Subsession } from '../archive/entries.ts';
import { paths } from '../paths.ts';

type Value = string | number | null | readonly Value[] | DataRecord;

export interface DataRecord {
  readonly [field: string]: Value;
}

type PublicEntry = Meeting | Subsession | Speaker | Municipality | Programme;

type Values = Readonly<Record<string, unknown>>;

const idOf = (archive: Archive, type: string, documentId: string) =>
  archive.urlOf(paths.identifier(type, documentId));

function toRelation(archive: Archive, { attribute }: Field, value: unknown): Value {
  const type = String(attribute['target']).split('.')[1] as PageType;
  const identify = (id: string) => (archive.holds(type, id) ? [idOf(archive, type, id)] : []);
  if (Array.isArray(value)) return (value as readonly string[]).flatMap(identify);
  return typeof value === 'string' ? (identify(value)[0] ?? null) : null;
}

function toAddress(archive: Archive, { attribute }: Field, { url }: StoredFile): string {
  const isPicture = (attribute['allowedTypes'] as readonly string[]).every((kind) => kind === 'images');
  return archive.urlOf((isPicture ? archive.pictureAt(url) : archive.downloadAt(url)).path);
}

function toValue(archive: Archive, field: Field, value: unknown): Value {
  const { type, component } = field.attribute;
  switch (type) {
    case 'relation':
      return toRelation(archive, field, value);
    case 'component': {
      const fields = components.find(({ uid }) => uid === component)?.fields ?? {};
      return (value as readonly Values[]).map((part) => toValues(archive, fields, part));
    }
    case 'blocks':
      return blocksToText(value as readonly Block[]);
    case 'media':
      return value === null ? null : toAddress(archive, field, value as StoredFile);
    case 'enumeration':
      return typeof value === 'string' ? (field.words?.[value] ?? null) : null;
    default:
      return value as Value;
  }
}

const toValues = (archive: Archive, fields: Readonly<Record<string, Field>>, values: Values): DataRecord =>
  Object.fromEntries(
    dataFieldsOf(fields).map(([name, field]) => [name, toValue(archive, field, values[name])]),
  );

const pathOf: { readonly [Type in PageType]: (archive: Archive, entry: never) => string } = {
  meeting: (_, meeting: Meeting) => paths.meeting(meeting),
  subsession: (archive, subsession: Subsession) =>
    paths.subsession(archive.meetingOf(subsession), subsession),
  speaker: (_, speaker: Speaker) => paths.speaker(speaker),
  municipality: (_, municipality: Municipality) => paths.municipality(municipality),
  programme: (_, programme: Programme) => paths.programme(programme),
};

/** What the two sides of a relation say of it may differ while one is published and the other is not. */
const joined = (archive: Archive, type: PageType, entry: PublicEntry): Values =>
  type === 'meeting'
    ? {
        ...entry,
        subsessions: archive.subsessionsOf(entry as Meeting).map(({ documentId }) => documentId),
      }
    : { ...entry };

function toRecord(archive: Archive, type: PageType, entry: PublicEntry): DataRecord {
  return {
    id: idOf(archive, type, entry.documentId),
    url: archive.urlOf(pathOf[type](archive, entry as never)),
    updatedAt: entry.updatedAt,
    ...toValues(archive, contentTypes[type].fields, joined(archive, type, entry)),
  };
}

/** One part of all data of a type, as NDJSON: an entry a line. */
export const dataPartOf = (archive: Archive, type: PageType, part: string): string =>
  archive
    .shownIn(type, part)
    .map((entry) => `${JSON.stringify(toRecord(archive, type, entry))}\n`)
    .join('');
