/**
 * What the open data holds of an entry, as JSON Schema (2020-12).
 *
 * Every field that editors fill in is there, under its own name, with its label. Relations are
 * identifiers, files are addresses, rich text is its words, and a closed list has its Dutch words.
 */
import type { Field } from './field.ts';
import type { Component, ContentType, Fields } from './type.ts';

type Schema = Readonly<Record<string, unknown>>;

const nullable = (type: string) => ({ type: [type, 'null'] });

const IRI = { type: 'string', format: 'uri' };

const scalars: Readonly<Record<string, Schema>> = {
  string: nullable('string'),
  text: nullable('string'),
  blocks: { type: 'string' },
  boolean: { type: 'boolean' },
  integer: nullable('integer'),
  float: nullable('number'),
  date: { ...nullable('string'), format: 'date' },
  media: { ...nullable('string'), format: 'uri' },
};

/** The fields of the open data: those that editors see, but for the address, which stands there whole. */
export const dataFieldsOf = (fields: Fields): readonly (readonly [name: string, field: Field])[] =>
  Object.entries(fields).filter(([, { width, attribute }]) => width > 0 && attribute.type !== 'uid');

function toValue({ attribute, words }: Field, components: readonly Component[]): Schema {
  const { type } = attribute;
  if (words !== undefined) return { enum: [...Object.values(words), null] };
  if (type === 'relation') {
    return attribute['relation'] === 'manyToOne' ? { ...IRI, type: ['string', 'null'] } : many(IRI);
  }
  if (type === 'component') {
    const component = components.find(({ uid }) => uid === attribute['component']);
    return many(toObject(component?.fields ?? {}, {}, components));
  }
  const scalar = scalars[type];
  if (scalar === undefined) throw new Error(`The open data has no form for a field of type ${type}.`);
  return attribute['required'] === true ? { ...scalar, type: 'string' } : scalar;
}

const many = (items: Schema): Schema => ({ type: 'array', items });

function toObject(
  fields: Fields,
  fixed: Readonly<Record<string, Schema>>,
  components: readonly Component[],
): Schema {
  const properties = Object.fromEntries(
    dataFieldsOf(fields).map(([name, field]) => [
      name,
      { title: field.label, ...toValue(field, components) },
    ]),
  );
  const all = { ...fixed, ...properties };
  return { type: 'object', properties: all, required: Object.keys(all), additionalProperties: false };
}

/**
 * The schema of all entries of a type, as one array. A single entry is its `items`.
 *
 * @param id the address of the schema.
 */
export const toDataSchema = (type: ContentType, id: string, components: readonly Component[]): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: id,
  title: type.label,
  description: type.description,
  type: 'array',
  items: toObject(
    type.fields,
    {
      id: { ...IRI, title: 'Vast adres', description: 'Blijft hetzelfde, ook als de pagina verhuist.' },
      url: { ...IRI, title: 'Pagina' },
      updatedAt: { type: 'string', format: 'date-time', title: 'Laatst bewaard' },
    },
    components,
  ),
});
