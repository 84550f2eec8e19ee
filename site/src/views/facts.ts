/** Rows of "what is known at a glance"; a row without values does not exist. */
import type { Fact, Link } from './view.ts';

type Value = Fact['values'][number];

/** A row per label, in the order given; texts, links and dates may be mixed and may be unknown. */
export function toFacts(
  rows: readonly (readonly [label: string, ...values: readonly (Value | string | null)[]])[],
): readonly Fact[] {
  return rows.flatMap(([label, ...values]) => {
    const known = values.filter((value) => value !== null && value !== '').map(toValue);
    return known.length === 0 ? [] : [{ label, values: known }];
  });
}

const toValue = (value: Value | string | null): Value =>
  typeof value === 'string' ? { text: value } : (value as Link);
