/** A name in its parts, as Dutch lists and citations take them: "Maryam el Rahmouni" under the R. */
export interface DutchName {
  readonly given: string;
  /** van, el, in 't */
  readonly particle: string;
  readonly family: string;
}

const isParticle = (word: string) => /^['’]?\p{Ll}/u.test(word);

export function toDutchName(name: string): DutchName {
  const words = name.trim().split(/\s+/);
  const small = words.findIndex((word, index) => index > 0 && isParticle(word));
  const start = small === -1 ? words.length - 1 : small;
  const large = words.findIndex((word, index) => index > start && !isParticle(word));
  const family = small === -1 || large === -1 ? start : large;
  const joined = (from: number, to?: number) => words.slice(from, to).join(' ');
  return { given: joined(0, start), particle: joined(start, family), family: joined(family) };
}
