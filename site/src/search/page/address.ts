/** What is looked for, and how that stands in the address of the page: it can be kept, sent and gone back to. */
import { FACETS, KINDS, type Facet, type Kind } from '../format.ts';

/** By which results can be narrowed. */
export const FILTERS = ['kind', 'year', ...FACETS] as const;
export type Filter = 'kind' | 'year' | Facet;

/** The values that were chosen, by what they narrow. */
export type Chosen = Readonly<Record<Filter, ReadonlySet<string>>>;

export interface Wish {
  readonly question: string;
  readonly chosen: Chosen;
}

/** What each is called in the address. */
export const NAMES: Readonly<Record<Filter, string>> = {
  kind: 'soort',
  year: 'jaar',
  programme: 'programma',
  municipality: 'gemeente',
  theme: 'thema',
  speaker: 'spreker',
};

const QUESTION = 'q';

const isKnown = (filter: Filter, value: string) => filter !== 'kind' || KINDS.includes(value as Kind);

export function wishFrom(parameters: URLSearchParams): Wish {
  const chosen = Object.fromEntries(
    FILTERS.map((filter) => [
      filter,
      new Set(parameters.getAll(NAMES[filter]).filter((value) => isKnown(filter, value))),
    ]),
  ) as unknown as Chosen;
  return { question: parameters.get(QUESTION) ?? '', chosen };
}

export function toParameters({ question, chosen }: Wish): URLSearchParams {
  const parameters = new URLSearchParams(question.trim() === '' ? {} : { [QUESTION]: question.trim() });
  for (const filter of FILTERS) for (const value of chosen[filter]) parameters.append(NAMES[filter], value);
  return parameters;
}
