/** Looks at an entry with every rule. Pure, and in a time that grows with the text and no faster. */
import { toDutch } from '../lexicon.ts';
import { readContent, type Given } from './content.ts';
import type { Finding, Rule } from './finding.ts';
import { placeToDutch, stepsTo } from './places.ts';
import { rules } from './rules.ts';
import { errorNames, words } from './words.ts';

const SEVERITIES = ['error', 'warning'];

function look(given: Given, chosen: readonly Rule[]): readonly Finding[] {
  const content = readContent(given);
  const found = chosen.flatMap(({ code, severity, find }) =>
    find(content).map(({ field, params = {} }): Finding => {
      const steps = stepsTo(content.type, field);
      const place = placeToDutch(steps);
      return { code, severity, field, steps, place, params, message: words[code](params) };
    }),
  );
  return found.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Everything that can be said of an entry, errors first. */
export const checkEntry = (given: Given): readonly Finding[] => look(given, rules);

/** What keeps an entry from being published. Needs nothing of what the archive knows. */
export const errorsIn = (given: Given): readonly Finding[] =>
  look(
    given,
    rules.filter(({ severity }) => severity === 'error'),
  );

/** One line for who looks at several entries at once. */
export const findingToDutch = ({ place, message }: Finding, type: string, title: string): string =>
  `${toDutch(type)} ‘${title}’, ${place}: ${message}`;

const MAX_NAMED = 4;

/**
 * One sentence for who tried it: what is wrong, and where. It quotes nothing of the entry.
 *
 * @param act what cannot be done.
 */
export function refusalToDutch(errors: readonly Finding[], act: 'Publiceren' | 'Opslaan'): string {
  const named = errors
    .slice(0, MAX_NAMED)
    .map(({ code, place }) => `${errorNames[code] ?? 'een fout'} bij ${place}`);
  const more = errors.length - named.length;
  const rest = more > 0 ? [`en nog ${more}`] : [];
  return `${act} kan nog niet. Verbeter eerst: ${[...named, ...rest].join('; ')}.`;
}
