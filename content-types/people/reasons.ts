/** Why two people may be one, and how editors read that. */

/** How alike the names are; the first says most. */
export const LIKENESSES = [
  'alias',
  'same-name',
  'spelling',
  'particle',
  'swapped',
  'initials',
  'typo',
  'double-surname',
] as const;

export type Likeness = (typeof LIKENESSES)[number];

/** What is known of where they work. */
export type Workplace = 'same-organisation' | 'other-organisation';

export type Reason = Likeness | Workplace;

const words: Readonly<Record<Reason, string>> = {
  alias: 'staat al bij de andere schrijfwijzen',
  'same-name': 'zelfde naam',
  spelling: 'zelfde naam, andere spelling',
  particle: 'zelfde naam, ander tussenvoegsel',
  swapped: 'voornaam en achternaam omgewisseld',
  initials: 'zelfde achternaam en voorletter',
  typo: 'één letter verschil',
  'double-surname': 'deel van de achternaam is gelijk',
  'same-organisation': 'zelfde organisatie',
  'other-organisation': 'andere organisatie',
};

/** In Dutch, without a capital. */
export const reasonToDutch = (reason: Reason): string => words[reason];
