/** Meetings with all that belongs to one, as drafts. */
import type { TypeName } from '@archive/content-types';
import type { Cms } from './cms.ts';
import type { Person } from './people.ts';

export interface Set {
  readonly fingerprint: string;
  readonly entries: readonly {
    readonly title: string;
    readonly state: string;
    readonly path: string;
    readonly problems: readonly string[];
  }[];
  readonly named: readonly { readonly title: string; readonly effect: string; readonly path: string }[];
  readonly remarked: readonly { readonly title: string; readonly remarks: readonly string[] }[];
}

export async function make(cms: Cms, name: TypeName, data: object, status?: 'published'): Promise<string> {
  const request = status === undefined ? { data } : { data, status };
  return (await cms.documents(name).create(request)).documentId;
}

let municipalities = 0;

const makeMunicipality = (cms: Cms, name: string) =>
  make(cms, 'municipality', { name, cbsCode: `GM${(municipalities += 1)}` });

/** A meeting with two subsessions, somebody with a municipality of her own, and a programme. */
export async function makeMeeting(cms: Cms, title: string) {
  const programme = await make(cms, 'programme', { name: `Reeks van ${title}` });
  const home = await makeMunicipality(cms, `Thuis van ${title}`);
  const speaker = await make(cms, 'speaker', { name: `Spreker van ${title}`, municipality: home });
  const place = await makeMunicipality(cms, `Plaats van ${title}`);
  const agenda = [{ title: 'Plenair', contributions: [{ speaker }] }];
  const meeting = await make(cms, 'meeting', { title, programme, agenda, municipalities: [place] });
  const second = { title: `${title} twee`, meeting, number: 2, municipality: place };
  const two = await make(cms, 'subsession', second);
  const one = await make(cms, 'subsession', { title: `${title} een`, meeting, number: 1 });
  return { meeting, one, two, speaker, place, home, programme };
}

export type Made = Awaited<ReturnType<typeof makeMeeting>>;

export const setPath = (documentId: string, type = 'meeting') => `/desk/publish-sets/${type}/${documentId}`;

export const readSet = async (who: Person, documentId: string, type = 'meeting'): Promise<Set> =>
  (await who('GET', setPath(documentId, type))).body.data as unknown as Set;

export const publishSet = (who: Person, documentId: string, { fingerprint }: Pick<Set, 'fingerprint'>) =>
  who('POST', setPath(documentId), { fingerprint });

export const publishedTitles = async (cms: Cms, name: 'meeting' | 'subsession'): Promise<readonly string[]> =>
  (
    await cms.strapi.db.query(`api::${name}.${name}`).findMany({ where: { publishedAt: { $notNull: true } } })
  ).map(({ title }: { title: string }) => title);
