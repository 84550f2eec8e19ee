/** Speakers, what names them, and what an editor does to make two of them one. */
import type { Comparison, Merged } from '../../cms/src/people/answers.ts';
import type { Cms } from './cms.ts';
import type { Person } from './people.ts';

interface Named {
  readonly documentId: string;
}

/** What each version of an entry says of who contributed: "Jornt (spreker, VNG)". */
export async function contributionsIn(
  cms: Cms,
  type: 'meeting' | 'subsession',
  { documentId }: Named,
  status: 'draft' | 'published',
): Promise<readonly string[]> {
  const contributions = { populate: { speaker: true } };
  const populate =
    type === 'meeting' ? { agenda: { populate: { contributions } }, author: true } : { contributions };
  const entry = (await cms.strapi
    .documents(`api::${type}.${type}`)
    .findOne({ documentId, status, populate } as never)) as unknown as Entry;
  const lists = [...(entry.agenda ?? []).map((item) => item.contributions), entry.contributions ?? []];
  const told = lists.flat().map(({ speaker, role, affiliation }) => {
    const note = [role, affiliation].filter(Boolean).join(', ');
    return `${speaker?.name ?? 'niemand'}${note === '' ? '' : ` (${note})`}`;
  });
  return entry.author == null ? told : [`door ${entry.author.name}`, ...told];
}

interface Contribution {
  readonly speaker: { readonly name: string } | null;
  readonly role: string | null;
  readonly affiliation: string | null;
}

interface Entry {
  readonly agenda?: readonly { readonly contributions: readonly Contribution[] }[];
  readonly contributions?: readonly Contribution[];
  readonly author?: { readonly name: string } | null;
}

export async function compareAs(person: Person, one: Named, other: Named): Promise<Comparison> {
  const answer = await person('GET', `/desk/people/pairs/${one.documentId}/${other.documentId}`);
  return answer.body.data as unknown as Comparison;
}

/** Merges as an editor does: after a look at both. */
export async function mergeAs(
  person: Person,
  { kept, gone, chosen = {} }: { kept: Named; gone: Named; chosen?: Readonly<Record<string, Named>> },
): Promise<Merged> {
  const { sign } = await compareAs(person, kept, gone);
  const answer = await person('POST', '/desk/people/merges', {
    kept: kept.documentId,
    gone: gone.documentId,
    chosen: Object.fromEntries(Object.entries(chosen).map(([name, { documentId }]) => [name, documentId])),
    sign,
  });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body.error?.message}`);
  return answer.body.data as unknown as Merged;
}
