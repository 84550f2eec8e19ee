/** What the tests ask of the desk where recaps are entered. */
import type { Proposal, Sheet } from '@archive/content-types/recap-reader';
import type { Cms } from './cms.ts';
import type { Person } from './people.ts';

interface Entry {
  readonly type: string;
  readonly documentId: string;
  readonly title: string;
}

export interface Entered {
  readonly state: string;
  readonly meeting: Entry;
  readonly subsessions: readonly Entry[];
  readonly speakers: readonly Entry[];
  readonly programmes: readonly Entry[];
  readonly canUndo: boolean;
}

interface ReadAnswer {
  readonly proposal: Proposal;
  readonly choices: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
  readonly mayMakeProgrammes: boolean;
  readonly existing: (Entry & { readonly isAlike: boolean }) | null;
}

export interface Undone {
  readonly removed: readonly Entry[];
  readonly kept: readonly { readonly entry: Entry; readonly why: string }[];
}

type Answer = Awaited<ReturnType<Person>>;

export const enteredIn = ({ body }: Answer): Entered => body.data as unknown as Entered;
export const undoneIn = ({ body }: Answer): Undone => body.data as unknown as Undone;

export const read = async (person: Person, text: string): Promise<ReadAnswer> =>
  (await person('POST', '/desk/recaps/read', { text })).body.data as unknown as ReadAnswer;

export const create = (person: Person, text: string, sheet: unknown): Promise<Answer> =>
  person('POST', '/desk/recaps', { text, sheet });

/** Reads a text and makes drafts of what was proposed. */
export async function enter(
  person: Person,
  text: string,
  correct: (sheet: Sheet) => Sheet = (sheet) => sheet,
): Promise<Entered> {
  const { proposal } = await read(person, text);
  return enteredIn(await create(person, text, correct(proposal.sheet)));
}

export const undo = (person: Person, { meeting }: Entered): Promise<Answer> =>
  person('DELETE', `/desk/recaps/${meeting.documentId}`);

const TYPES = ['meeting', 'subsession', 'speaker', 'programme', 'recap-import'];

/** How many there are of everything that a recap becomes. */
export const counts = ({ strapi }: Cms): Promise<readonly number[]> =>
  Promise.all(TYPES.map((type) => strapi.db.query(`api::${type}.${type}`).count()));

/** A small recap that differs from others by its number. */
export const small = (number: number, facilitator = 'Anna Terpstra') =>
  `Terugblik ${number}e bijeenkomst leerkring leefbaarheid en veiligheid

Op woensdagmiddag ${number} juni 2022 kwam de leerkring leefbaarheid en veiligheid online samen. De bijeenkomst werd geopend door Simon Bakker (VNG).

Jongeren in de wijk

In deze deelsessie over jongeren, die werd begeleid door ${facilitator} (gemeente Breda), ging het over straatcoaches.
`;
