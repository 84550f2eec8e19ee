/** How entries of one type refer to entries of another, found in their declarations. */
import type { Component, ContentType, Fields } from './type.ts';

/** The fields that lead from an entry to what it refers to, through the lists inside it. */
type Path = readonly string[];

function pathsIn(fields: Fields, target: string, components: readonly Component[]): readonly Path[] {
  return Object.entries(fields).flatMap(([name, { attribute }]): readonly Path[] => {
    const component = components.find(({ uid }) => uid === attribute['component']);
    if (component !== undefined) {
      return pathsIn(component.fields, target, components).map((path) => [name, ...path]);
    }
    return attribute['target'] === target ? [[name]] : [];
  });
}

/**
 * The GraphQL filter that finds the entries of a type that refer to one entry of another, by
 * whichever field. Null when none can.
 */
export function referrersFilter(
  type: ContentType,
  target: ContentType,
  documentId: string,
  components: readonly Component[],
): object | null {
  const paths = pathsIn(type.fields, `api::${target.name}.${target.name}`, components);
  if (paths.length === 0) return null;
  return {
    or: paths.map((path) =>
      path.reduceRight<object>((inner, name) => ({ [name]: inner }), { documentId: { eq: documentId } }),
    ),
  };
}
