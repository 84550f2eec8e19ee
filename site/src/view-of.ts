import type { PageKind, Views } from './views/view.ts';

/** What the renderer hands to a template, and nothing else. */
export interface PageLocals {
  kind: PageKind;
  view: Views[PageKind];
}

/** The view that a page is rendered with. A page rendered with another kind of view is a bug. */
export function viewOf<Kind extends PageKind>(
  { kind, view }: Readonly<PageLocals>,
  ...expected: readonly Kind[]
): Views[Kind] {
  if (!expected.some((candidate) => candidate === kind)) {
    throw new Error(`This page shows a view of kind ${expected.join(' or ')}, but was given "${kind}".`);
  }
  return view as Views[Kind];
}
