/**
 * A municipality that takes part by what the text says, and is not chosen. Reading is what the recap reader
 * does: it tells "Utrecht Zuid", "van Breda" and "in Utrecht kwamen we bijeen" from municipalities.
 */
import { readRecap } from '../../recap-reader/read-recap.ts';
import type { Rule } from '../finding.ts';
import { enumerate } from './enumerate.ts';

/** What is less certain is not worth a question to an editor. */
const CERTAIN = 0.8;

const HOMES = { meeting: 'municipalities', subsession: 'municipality' } as const;

const homeOf = (type: string) => (type in HOMES ? HOMES[type as keyof typeof HOMES] : undefined);

export const municipalityNotLinked: Rule = {
  code: 'MUNICIPALITY_NOT_LINKED',
  severity: 'warning',
  find({ type, texts, known, linked }) {
    const field = homeOf(type.name);
    if (field === undefined || known.municipalities.length === 0) return [];
    const lines = texts.filter(({ isProse }) => isProse).flatMap((text) => text.lines);
    const found = readRecap(lines.join('\n\n'), known).municipalities.filter(
      ({ value, certainty }) => !value.isPlace && certainty >= CERTAIN && !linked.has(value.municipality.id),
    );
    const names = [...new Set(found.map(({ value }) => value.municipality.name))];
    return names.length === 0 ? [] : [{ field, params: { names: enumerate(names) } }];
  },
};
