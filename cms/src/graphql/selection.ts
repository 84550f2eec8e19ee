/**
 * What a GraphQL query asks for, as the `fields` and `populate` of Strapi's document service.
 *
 * A part that is asked with arguments is left out: it is read by Strapi's own resolver, which
 * knows what they mean. So is the other side of a relation from a type without drafts to one with
 * drafts, where Strapi's resolver chooses between draft and published.
 */
import type { Core, Schema, Struct } from '@strapi/strapi';
import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionNode } from 'graphql';

type Model = Struct.Schema;
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What to read of one entry or part. */
export interface Wanted {
  readonly fields?: readonly string[];
  readonly populate: Readonly<Record<string, Wanted>>;
}

const CONNECTION = '_connection';

/** The attribute that a field of the schema shows. */
export const attributeOf = (field: string) =>
  field.endsWith(CONNECTION) ? field.slice(0, -CONNECTION.length) : field;

/** The fields of a selection, with fragments opened. A directive may still leave one out; reading it does no harm. */
function* fieldsOf(selections: readonly SelectionNode[], fragments: Fragments): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.kind === 'Field') yield selection;
    else if (selection.kind === 'InlineFragment')
      yield* fieldsOf(selection.selectionSet.selections, fragments);
    else yield* fieldsOf(fragments[selection.name.value]?.selectionSet.selections ?? [], fragments);
  }
}

/** What stands below a field; for a connection, below its nodes. */
function below(fields: readonly FieldNode[], fragments: Fragments): readonly SelectionNode[] {
  return fields.flatMap((field) => {
    const selections = field.selectionSet?.selections ?? [];
    if (!field.name.value.endsWith(CONNECTION)) return selections;
    return [...fieldsOf(selections, fragments)]
      .filter(({ name }) => name.value === 'nodes')
      .flatMap((nodes) => nodes.selectionSet?.selections ?? []);
  });
}

/** Whether an attribute holds something else than a plain value of the entry itself. */
export const isAssociation = ({ type }: Schema.Attribute.AnyAttribute) =>
  ['relation', 'media', 'component', 'dynamiczone'].includes(type);

const hasDrafts = (model: Model | undefined) => model?.options?.['draftAndPublish'] === true;

/** The type of what an attribute holds, or undefined for a plain value and for what we do not read ahead. */
function targetOf(
  strapi: Core.Strapi,
  model: Model,
  attribute: Schema.Attribute.AnyAttribute,
): Model | undefined {
  if (attribute.type === 'component') return strapi.getModel(attribute.component);
  if (attribute.type === 'media') return strapi.getModel('plugin::upload.file');
  if (attribute.type !== 'relation' || !('target' in attribute)) return undefined;
  const target = strapi.getModel(attribute.target);
  return hasDrafts(target) && !hasDrafts(model) ? undefined : target;
}

function wantedBelow(
  strapi: Core.Strapi,
  model: Model,
  selections: readonly SelectionNode[],
  fragments: Fragments,
): Wanted {
  const byAttribute = Map.groupBy(fieldsOf(selections, fragments), ({ name }) => attributeOf(name.value));
  const fields: string[] = [];
  const populate: Record<string, Wanted> = {};
  for (const [name, asked] of byAttribute) {
    const attribute = model.attributes[name];
    if (attribute === undefined) continue;
    if (!isAssociation(attribute)) fields.push(name);
    const target = targetOf(strapi, model, attribute);
    if (target === undefined || asked.some((field) => (field.arguments ?? []).length > 0)) continue;
    populate[name] = wantedBelow(strapi, target, below(asked, fragments), fragments);
  }
  return model.modelType === 'component' ? { populate } : { fields: ['documentId', ...fields], populate };
}

/** Everything that a root field of the schema asks of entries of one content type. */
export function wantedBy(strapi: Core.Strapi, model: Model, info: GraphQLResolveInfo): Wanted {
  return wantedBelow(strapi, model, below(info.fieldNodes, info.fragments), info.fragments);
}
