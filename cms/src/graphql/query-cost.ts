/** Refuses queries that ask for too much at once, before any of it is read. */
import { GraphQLError, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';

/** The site's largest query asks about 60 fields. */
const MAX_FIELDS = 400;
const MAX_ROOT_FIELDS = 10;

/** Counts the fields of a query with its fragments opened; each fragment is counted once and multiplied. */
function createCounter(context: ValidationContext) {
  const counted = new Map<string, number>();
  const countIn = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === 'FragmentSpread') return sum + countFragment(selection.name.value);
      const isField = selection.kind === 'Field';
      return (
        sum + (isField ? 1 : 0) + (selection.selectionSet === undefined ? 0 : countIn(selection.selectionSet))
      );
    }, 0);
  const countFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // A fragment within itself counts for nothing here; another rule refuses it.
    counted.set(name, 0);
    const fragment = context.getFragment(name);
    const count = fragment == null ? 0 : countIn(fragment.selectionSet);
    counted.set(name, count);
    return count;
  };
  return countIn;
}

/** A GraphQL validation rule. */
export function limitCost(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const fields = createCounter(context)(operation.selectionSet);
      const roots = operation.selectionSet.selections.length;
      if (fields <= MAX_FIELDS && roots <= MAX_ROOT_FIELDS) return;
      const message = `The query asks ${fields} fields below ${roots} root fields; at most ${MAX_FIELDS} below ${MAX_ROOT_FIELDS} are answered at once. Ask in several queries.`;
      context.reportError(new GraphQLError(message, { nodes: [operation] }));
    },
  };
}
