/**
 * What of two speakers can be chosen when they become one: each field that editors fill in, with the fields that
 * say something of it. All names are kept, so that there is nothing to choose among aliases.
 */
import { allTypes, speaker, type Field } from '@archive/content-types';

export type Row = Readonly<Record<string, unknown>>;

export interface Choice {
  /** The name of its first field. */
  readonly name: string;
  readonly label: string;
  /** What is taken along: photoDescription with photo. */
  readonly fields: readonly string[];
}

const FIELDS: Readonly<Record<string, Field>> = speaker.fields;

const chosen = Object.entries(FIELDS).filter(([name, { width }]) => width > 0 && name !== 'aliases');

export const CHOICES: readonly Choice[] = chosen
  .filter(([name]) => !chosen.some(([other]) => name !== other && name.startsWith(other)))
  .map(([name, { label }]) => ({
    name,
    label,
    fields: chosen.map(([field]) => field).filter((field) => field.startsWith(name)),
  }));

/** The fields that refer to something, which have to be read along. */
export const REFERRING: readonly string[] = Object.entries(FIELDS)
  .filter(([, { attribute }]) => ['relation', 'media'].includes(attribute.type))
  .map(([name]) => name);

const titleFieldOf = (target: unknown) =>
  allTypes.find(({ name }) => target === `api::${name}.${name}`)?.titleField ?? 'name';

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** A value as people read it; null for none. */
export function textOf(name: string, row: Row): string | null {
  const value = row[name];
  const isReference = REFERRING.includes(name);
  const text = isReference ? at(value, titleFieldOf(FIELDS[name]?.attribute['target'])) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/** The address of a picture in the media library; null for what is none. */
export function pictureOf(name: string, row: Row): string | null {
  const url = FIELDS[name]?.attribute.type === 'media' ? at(row[name], 'url') : null;
  return typeof url === 'string' ? url : null;
}

/** A value as it is written to an entry: another entry by its documentId, a file by its number. */
export function toWritten(name: string, row: Row): unknown {
  const value = row[name] ?? null;
  const type = FIELDS[name]?.attribute.type;
  if (type === 'relation') return at(value, 'documentId') ?? null;
  return type === 'media' ? (at(value, 'id') ?? null) : value;
}

const isSame = ({ fields }: Choice, one: Row, other: Row) =>
  fields.every((field) => toWritten(field, one) === toWritten(field, other));

/** Those of which two speakers say something else. */
export const differing = (one: Row, other: Row): readonly Choice[] =>
  CHOICES.filter(
    (choice) => textOf(choice.name, one) !== textOf(choice.name, other) || !isSame(choice, one, other),
  ).filter(({ name }) => textOf(name, one) !== null || textOf(name, other) !== null);
