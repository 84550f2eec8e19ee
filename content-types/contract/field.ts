/**
 * The kinds of field a content type can have.
 *
 * One constructor per kind says everything about it at once: how Strapi stores it, what GraphQL
 * has to ask, and which answer we accept. Everything else in the repository derives from these.
 *
 * `Value` is what an accepted answer holds. `Example` is how our examples write it, where a
 * relation is the slug of its target and a list has no positions.
 */
import { ADDRESS_LABEL, addressProblem, MAX_SLUG_LENGTH, RESERVED_SLUGS } from '../address.ts';
import { z } from 'zod';
import { blocks, type Block } from './blocks.ts';
import type { Attribute } from './strapi-schema.ts';
import { selectionOf } from './query.ts';
import type { Component, ComponentExample, ComponentValue } from './type.ts';

export interface Field<Value = unknown, Example = unknown> {
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  /** Width in the editor's form, in twelfths. Hidden fields have none. */
  readonly width: number;
  readonly attribute: Attribute;
  /** What GraphQL has to ask below the field, for everything that is not a plain value. */
  readonly selection?: string;
  readonly answer: z.ZodType<Value>;
  /** The Dutch word of each id of a closed list. */
  readonly words?: Readonly<Record<string, string>>;
  /** Never set: it carries the type of the example. */
  readonly example?: Example;
}

/** What every field may say about itself. */
interface Words {
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly width?: number;
}

interface Presence {
  readonly required?: boolean;
}

type Value<P extends Presence, V> = P['required'] extends true ? V : V | null;

function field<V, E>(
  words: Words,
  width: number,
  rest: Pick<Field<V, E>, 'attribute' | 'answer' | 'selection' | 'words'>,
): Field<V, E> {
  const { label, help, placeholder } = words;
  return {
    label,
    ...(help === undefined ? {} : { help }),
    ...(placeholder === undefined ? {} : { placeholder }),
    width: words.width ?? width,
    ...rest,
  };
}

function presence<P extends Presence, V>(options: P, answer: z.ZodType<V>) {
  const accepted = options.required ? answer : answer.nullable();
  return accepted as z.ZodType<Value<P, V>>;
}

const requirement = ({ required }: Presence) => (required ? { required: true } : {});

// What Strapi calls a string ends at 255 characters, by its validator and in PostgreSQL, unless both are told.
const oneLine = { type: 'string', maxLength: 2000, column: { type: 'text' } } as const;

const blankToNull = (text: string | null) => (text?.trim() ? text.trim() : null);

/** One line of text. An optional one that holds only spaces counts as absent. */
export function text<const O extends Words & Presence>(options: O): Field<Value<O, string>, string> {
  const answer = options.required
    ? z.string().trim().min(1, 'expected some text')
    : z.string().nullable().transform(blankToNull);
  return field(options, 6, {
    attribute: { ...oneLine, ...requirement(options) },
    answer: answer as unknown as z.ZodType<Value<O, string>>,
  });
}

/** Several lines of plain text. */
export function longText(options: Words): Field<string | null, string> {
  return field(options, 12, {
    attribute: { type: 'text' },
    answer: z.string().nullable().transform(blankToNull),
  });
}

/** Text with headings, lists and links, as Strapi's Blocks. Absent is an empty list. */
export function richText(options: Words): Field<readonly Block[], readonly Block[]> {
  return field(options, 12, { attribute: { type: 'blocks' }, answer: blocks });
}

/** A whole number between limits. GraphQL and PostgreSQL fail for one of more than 32 bits, which is the most for `max`. */
export function integer(
  options: Words & { readonly min: number; readonly max: number },
): Field<number | null, number> {
  const { min, max } = options;
  return field(options, 3, {
    attribute: { type: 'integer', min, max },
    answer: z.int().min(min).max(max).nullable(),
  });
}

/** A number with a fraction, such as a coordinate in degrees. */
export function decimal(
  options: Words & { readonly min: number; readonly max: number },
): Field<number | null, number> {
  const { min, max } = options;
  return field(options, 3, {
    attribute: { type: 'float', min, max },
    answer: z.number().min(min).max(max).nullable(),
  });
}

/** A calendar date, written 2021-03-24, without time or zone. */
export function date<const O extends Words & Presence>(options: O): Field<Value<O, string>, string> {
  return field(options, 3, {
    attribute: { type: 'date', ...requirement(options) },
    answer: presence(options, z.iso.date('expected a date such as 2021-03-24')),
  });
}

/** An e-mail address. */
export function email(options: Words): Field<string | null, string> {
  return field(options, 6, {
    attribute: { type: 'email' },
    answer: z.email('expected an e-mail address').nullable(),
  });
}

/** One of a closed list. The CMS stores and shows the Dutch word; the answer holds our English id. */
export function choice<const C extends Readonly<Record<string, string>>>(
  options: Words & { readonly of: C },
): Field<(keyof C & string) | null, keyof C & string> {
  const idOfWord = new Map(Object.entries(options.of).map(([id, word]) => [word, id]));
  return field(options, 3, {
    attribute: { type: 'enumeration', enum: Object.values(options.of) },
    words: options.of,
    answer: z
      .enum(Object.values(options.of))
      .nullable()
      .transform((word) => (word === null ? null : (idOfWord.get(word) as keyof C & string))),
  });
}

/** Something that is so, or is not; nobody saying anything counts as not. */
export function yesNo(options: Words): Field<boolean, boolean> {
  return field(options, 6, {
    attribute: { type: 'boolean', default: false },
    answer: z
      .boolean()
      .nullable()
      .transform((answer) => answer === true),
  });
}

const ADDRESS_EXPECTED = `expected lower-case letters, digits and single hyphens, ${MAX_SLUG_LENGTH} at most, and none of: ${RESERVED_SLUGS.join(', ')}`;

/** The last part of the page's address. The CMS derives it from another field when it is left empty. */
export function slug(options: Omit<Words, 'label'> & { readonly from: string }): Field<string, string> {
  return field({ ...options, label: ADDRESS_LABEL }, 6, {
    attribute: {
      type: 'uid',
      targetField: options.from,
      maxLength: MAX_SLUG_LENGTH,
    },
    answer: z
      .string('expected a slug; open the entry and save it again')
      .refine((text) => addressProblem(text) === null, ADDRESS_EXPECTED),
  });
}

/** A place in a list that people put in order. The CMS fills it in; the form does not show it. */
export function position(): Field<number | null, never> {
  return {
    label: 'Volgorde',
    width: 0,
    attribute: { type: 'integer' },
    answer: z.int().nullable(),
  };
}

/** The ids of entries that went up in this one. Only our own code writes them, and no form shows them. */
export function formerIds(): Field<readonly string[], readonly string[]> {
  return {
    label: 'Samengevoegd uit',
    width: 0,
    attribute: { type: 'json', writable: false, visible: false },
    answer: z
      .array(z.string().min(1))
      .nullable()
      .transform((ids) => ids ?? []),
  };
}

/** A file in the media library, as far as a page needs it. Sizes in pixels and bytes. */
export interface StoredFile {
  readonly documentId: string;
  readonly url: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

const storedFile = z
  .object({
    documentId: z.string().min(1),
    url: z.string().min(1),
    name: z.string(),
    mime: z.string(),
    size: z.number(),
    width: z.int().nullable(),
    height: z.int().nullable(),
  })
  // Strapi counts in thousands of bytes.
  .transform(({ size, ...rest }): StoredFile => ({ ...rest, bytes: Math.round(size * 1000) }));

/** One file from the media library: an image, or a document to download. */
export function file(
  options: Words & { readonly accepts: 'images' | 'files' },
): Field<StoredFile | null, never> {
  return field(options, 6, {
    attribute: {
      type: 'media',
      multiple: false,
      allowedTypes: options.accepts === 'images' ? ['images'] : ['images', 'files'],
    },
    selection: 'documentId url name mime size width height',
    answer: storedFile.nullable(),
  });
}

const reference = z.object({ documentId: z.string().min(1) }).transform(({ documentId }) => documentId);

interface Relation extends Words {
  readonly to: string;
  /** The field of the target that shows the same relation from the other side. */
  readonly inverse?: string;
}

const uidOf = (name: string) => `api::${name}.${name}`;

/** At most one entry of another type, as its documentId. */
export function one(options: Relation): Field<string | null, string> {
  return field(options, 6, {
    attribute: {
      type: 'relation',
      relation: 'manyToOne',
      target: uidOf(options.to),
      ...(options.inverse === undefined ? {} : { inversedBy: options.inverse }),
    },
    selection: 'documentId',
    answer: reference.nullable(),
  });
}

/**
 * Any number of entries of another type, as their documentIds, in the editor's order. With an
 * `inverse` the other side decides, and holds at most one.
 */
export function many(options: Relation): Field<readonly string[], readonly string[]> {
  return field(options, 12, {
    attribute: {
      type: 'relation',
      target: uidOf(options.to),
      ...(options.inverse === undefined
        ? { relation: 'manyToMany' }
        : { relation: 'oneToMany', mappedBy: options.inverse }),
    },
    selection: 'documentId',
    answer: z.array(reference),
  });
}

const byPosition = (a: { position: number | null }, b: { position: number | null }) =>
  (a.position ?? 0) - (b.position ?? 0);

/** A list of parts that belong to this entry alone. Comes out in the order of their positions. */
export function list<const C extends Component>(
  options: Words & { readonly of: C },
): Field<readonly ComponentValue<C>[], readonly ComponentExample<C>[]> {
  const part = z.object(
    Object.fromEntries(Object.entries(options.of.fields).map(([name, { answer }]) => [name, answer])),
  ) as unknown as z.ZodType<ComponentValue<C> & { position: number | null }>;
  return field(options, 12, {
    attribute: { type: 'component', component: options.of.uid, repeatable: true },
    selection: selectionOf(options.of.fields),
    answer: z.array(part).transform((parts) => parts.toSorted(byPosition)),
  });
}
