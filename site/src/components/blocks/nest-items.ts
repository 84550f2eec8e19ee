import type { Item, List } from '@archive/content-types';

export interface NestedItem {
  /** Null for a list that follows no item. */
  readonly item: Item | null;
  readonly lists: readonly List[];
}

/**
 * The items of a list, each with the lists that belong to it. Strapi keeps a list within a list
 * after its item; in HTML it stands inside.
 */
export function nestItems({ children }: List): readonly NestedItem[] {
  const items: { item: Item | null; lists: List[] }[] = [];
  for (const child of children) {
    const last = items.at(-1);
    if (child.type === 'list-item') items.push({ item: child, lists: [] });
    else if (last === undefined) items.push({ item: null, lists: [child] });
    else last.lists.push(child);
  }
  return items;
}
