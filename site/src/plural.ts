/** A word in the number that Dutch asks for. */
interface Term {
  readonly singular: string;
  readonly plural: string;
}

const rules = new Intl.PluralRules('nl-NL');

/** "bijeenkomst" for 1, "bijeenkomsten" for other numbers. */
export const pluralOf = (count: number, { singular, plural }: Term): string =>
  rules.select(count) === 'one' ? singular : plural;
