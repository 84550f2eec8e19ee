/** Which programme or organisation a name may be: one that is spelt a little differently is only likely. */
import { foldName } from '../rules/fold-name.ts';
import { surestFirst, type Link } from './link.ts';
import { distance } from './spelling.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What writers add to a name, or leave out of it. */
const EXTRAS = /\b(?:de|het|een|van|voor|b ?v|n ?v|stichting|programma)\b/g;

const withoutExtras = (name: string) =>
  foldName(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(EXTRAS, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function linkTo(name: string, { id, name: own }: Named): readonly Link[] {
  if (foldName(name) === foldName(own)) return [{ id, name: own, why: 'same', certainty: 1 }];
  const [a, b] = [withoutExtras(name), withoutExtras(own)];
  if (a === b) return [{ id, name: own, why: 'likely', certainty: 0.92 }];
  // One letter in twelve: "Koninkrijkrelaties" and "Koninkrijksrelaties".
  const limit = Math.floor(Math.min(a.length, b.length) / 12);
  const differing = limit === 0 ? 1 : distance(a, b, limit);
  return differing > limit ? [] : [{ id, name: own, why: 'likely', certainty: 0.9 - differing * 0.05 }];
}

/** What it may be, the surest first. */
export const linkName = (name: string, known: readonly Named[]): readonly Link[] =>
  surestFirst(known.flatMap((entry) => linkTo(name, entry)));
