/** Content types in the form in which Strapi declares them. */
import type { Component, ContentType } from './type.ts';

/** The part of Strapi's attribute that we use; see https://docs.strapi.io/cms/backend-customization/models */
export interface Attribute {
  readonly type: string;
  readonly [option: string]: unknown;
}

const attributesOf = (fields: ContentType['fields']) =>
  Object.fromEntries(Object.entries(fields).map(([name, { attribute }]) => [name, attribute]));

export function typeToStrapiSchema(type: ContentType) {
  return {
    kind: type.kind === 'single' ? 'singleType' : 'collectionType',
    collectionName: type.plural,
    info: {
      singularName: type.name,
      pluralName: type.plural,
      displayName: type.label,
      description: type.description,
    },
    options: { draftAndPublish: type.hasDrafts },
    attributes: attributesOf(type.fields),
  };
}

export function componentToStrapiSchema(component: Component) {
  return {
    collectionName: `parts_${component.uid.replace('parts.', '').replaceAll('-', '_')}`,
    info: { displayName: component.label },
    options: {},
    attributes: attributesOf(component.fields),
  };
}
