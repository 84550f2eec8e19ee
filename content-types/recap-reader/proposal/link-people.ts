/** Who of the people in a recap the archive has, who is new, and of whom it is not certain. */
import type { Known } from '../known.ts';
import { linkPerson } from '../link/link-person.ts';
import type { PersonFind } from '../rules/persons.ts';

export interface LinkedPerson {
  readonly person: PersonFind;
  /** Of the speaker that the archive has. */
  readonly id?: string;
}

interface LinkedPeople {
  /** Those that can be linked, also once they are made. */
  readonly linked: readonly LinkedPerson[];
  readonly newSpeakers: readonly { readonly name: string; readonly organisation?: string }[];
  readonly questions: readonly { readonly kind: string; readonly value: string; readonly maybe: string }[];
}

/** @param author who wrote the recap, and may be nobody who spoke. */
export function linkPeople(
  people: readonly PersonFind[],
  author: string | undefined,
  { speakers }: Known,
): LinkedPeople {
  const isListed = author === undefined || people.some(({ name }) => name === author);
  const all: readonly PersonFind[] = isListed ? people : [...people, { name: author, mentions: [] }];
  const judged = all.map((person) => ({ person, link: linkPerson(person.name, speakers)[0] }));
  return {
    linked: judged.flatMap(({ person, link }) => {
      if (link === undefined) return [{ person }];
      return link.why === 'likely' ? [] : [{ person, id: link.id }];
    }),
    newSpeakers: judged
      .filter(({ link }) => link === undefined)
      .map(({ person: { name, organisation } }) => ({
        name,
        ...(organisation === undefined ? {} : { organisation }),
      })),
    questions: judged.flatMap(({ person, link }) =>
      link?.why === 'likely' ? [{ kind: 'person', value: person.name, maybe: link.name }] : [],
    ),
  };
}
