/** Narrows what was found to the values that were chosen, and counts what each value would leave. */
import type { IndexReader, Values } from '../reader.ts';
import { FILTERS, type Chosen, type Filter } from './address.ts';

/** A value, and how many pages it would leave. */
export interface Count {
  readonly words: string;
  readonly count: number;
}

export interface Narrowed {
  readonly pages: readonly number[];
  /** How many pages each value would leave beside the other filters; only of filters that were asked for. */
  readonly counts: ReadonlyMap<Filter, ReadonlyMap<string, Count>>;
}

function valuesOf(reader: IndexReader, filter: Filter): Values | Promise<Values> {
  if (filter !== 'kind' && filter !== 'year') return reader.facet(filter);
  const { pages } = reader.entry;
  const values = new Map<string, { readonly words: string; readonly pages: number[] }>();
  for (let page = 0; page < pages; page += 1) {
    const value = filter === 'kind' ? reader.kindOf(page) : `${reader.yearOf(page) || ''}`;
    const known = values.get(value);
    if (known === undefined) values.set(value, { words: value, pages: [page] });
    else known.pages.push(page);
  }
  values.delete('');
  return filter === 'kind' ? values : new Map([...values].toSorted(([a], [b]) => Number(b) - Number(a)));
}

/** A mark at each of some pages. */
function marksAt(total: number, pages: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(total);
  for (const page of pages) marks[page] = 1;
  return marks;
}

/** @param counted the filters of which counts are shown; those of others are not read. */
export async function narrow(
  reader: IndexReader,
  found: readonly number[],
  chosen: Chosen,
  counted: ReadonlySet<Filter>,
): Promise<Narrowed> {
  const total = reader.entry.pages;
  const needed = FILTERS.filter((filter) => counted.has(filter) || chosen[filter].size > 0);
  const values = new Map(
    await Promise.all(needed.map(async (filter) => [filter, await valuesOf(reader, filter)] as const)),
  );
  const allowed = needed
    .filter((filter) => chosen[filter].size > 0)
    .map((filter) => {
      const pages = [...chosen[filter]].flatMap((value) => values.get(filter)?.get(value)?.pages ?? []);
      return { filter, marks: marksAt(total, pages) };
    });
  const leftBeside = (beside?: Filter) =>
    found.filter((page) => allowed.every(({ filter, marks }) => filter === beside || marks[page] === 1));
  const counts = [...counted].map((filter) => {
    const left = marksAt(total, leftBeside(filter));
    const ofValues = [...(values.get(filter) ?? [])].map(
      ([key, { words, pages: all }]) =>
        [key, { words, count: all.reduce((sum, page) => sum + (left[page] ?? 0), 0) }] as const,
    );
    return [
      filter,
      new Map(ofValues.filter(([key, { count }]) => count > 0 || chosen[filter].has(key))),
    ] as const;
  });
  return { pages: leftBeside(), counts: new Map(counts) };
}
