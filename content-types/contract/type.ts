/**
 * A content type as the rest of the repository sees it: names, words and fields.
 */
import type { Field } from './field.ts';

export type Fields = Readonly<Record<string, Field>>;

export interface ContentType<F extends Fields = Fields> {
  /** English, singular; the name in code, in GraphQL and in Strapi's uid. */
  readonly name: string;
  readonly plural: string;
  readonly kind: 'collection' | 'single';
  /** Dutch, as the editor's menu shows it. */
  readonly label: string;
  readonly description: string;
  readonly hasDrafts: boolean;
  /** The field by which people recognise an entry. */
  readonly titleField: string;
  /** The columns of the editor's list, in order. */
  readonly columns: readonly string[];
  readonly fields: F;
}

/** A part that entries hold any number of. It has no life of its own. */
export interface Component<F extends Fields = Fields> {
  readonly uid: `parts.${string}`;
  readonly label: string;
  /** The field by which people recognise a part in a closed list. */
  readonly titleField: string;
  readonly fields: F & { readonly position: Field<number | null, never> };
}

type ValueOf<T> = T extends Field<infer Value> ? Value : never;
type ExampleValueOf<T> = T extends { readonly example?: infer Example } ? Exclude<Example, undefined> : never;

export type ComponentValue<C> = C extends { readonly fields: infer F }
  ? { readonly [Name in keyof F]: ValueOf<F[Name]> }
  : never;

export type ComponentExample<C> = C extends { readonly fields: infer F }
  ? { readonly [Name in Exclude<keyof F, 'position'>]?: ExampleValueOf<F[Name]> }
  : never;

/**
 * An accepted entry: every field of the type, the id that stays the same for ever, and when it was
 * entered and last written, in ISO 8601. What it refers to may have changed since.
 */
export type EntryOf<T extends ContentType> = {
  readonly [Name in keyof T['fields']]: ValueOf<T['fields'][Name]>;
} & { readonly documentId: string; readonly createdAt: string; readonly updatedAt: string };

/** An entry as our examples write it; what the source does not say is left out. */
export type ExampleOf<T extends ContentType> = {
  readonly [Name in keyof T['fields']]?: ExampleValueOf<T['fields'][Name]>;
};

type Names<F> = keyof F & string;

/** Declares a type; its title field and columns must be fields of its own. */
export function defineType<const F extends Fields>(
  type: ContentType<F> & { titleField: Names<F>; columns: readonly Names<F>[] },
): ContentType<F> {
  return type;
}

export function defineComponent<const F extends Fields>(
  component: Component<F> & { titleField: Names<F> },
): Component<F> {
  return component;
}
