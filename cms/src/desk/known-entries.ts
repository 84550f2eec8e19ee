/** Entries of several types at once, as far as somebody may read them: one query for each type. */
import type { Core } from '@strapi/strapi';
import type { AdminContext } from '../access/admin-routes.ts';
import { mayDo, WITH_MAKER } from '../access/entry-rights.ts';
import type { Subject } from '../publication/answers.ts';
import { typeNamed, uidOf } from '../publication/entry-facts.ts';
import type { EntryFacts } from '../publication/live-state.ts';

export interface KnownEntry extends EntryFacts {
  readonly title: string;
  /** When it, or its draft, was last saved. */
  readonly at: string;
}

interface Row {
  readonly documentId: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly [field: string]: unknown;
}

const keyOf = ({ type, documentId }: Subject) => `${type} ${documentId}`;

const timeOf = ({ updatedAt }: Row) => new Date(updatedAt).getTime();

export class KnownEntries {
  readonly #entries: ReadonlyMap<string, KnownEntry>;

  constructor(entries: readonly KnownEntry[]) {
    this.#entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
  }

  /** Undefined for what is there no more, and for what this person may not read. */
  find(subject: Subject): KnownEntry | undefined {
    return this.#entries.get(keyOf(subject));
  }
}

/** Puts the draft and the published version of each entry together. */
function toEntries(type: string, hasDrafts: boolean, titleField: string, rows: readonly Row[]): KnownEntry[] {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  return ids.flatMap((documentId) => {
    const own = rows.filter((row) => row.documentId === documentId);
    const published = own.find(({ publishedAt }) => publishedAt !== null || !hasDrafts);
    const draft = own.find(({ publishedAt }) => publishedAt === null && hasDrafts);
    const edited = draft ?? published;
    if (edited === undefined) return [];
    const title = edited[titleField];
    return {
      type,
      documentId,
      title: typeof title === 'string' ? title : '',
      at: new Date(edited.updatedAt).toISOString(),
      exists: true,
      isPublished: published !== undefined,
      isModified: published !== undefined && draft !== undefined && timeOf(draft) > timeOf(published),
    };
  });
}

export async function readKnown(
  strapi: Core.Strapi,
  { state: { userAbility } }: AdminContext,
  subjects: readonly Subject[],
): Promise<KnownEntries> {
  const names = [...new Set(subjects.map(({ type }) => type))];
  const found = names.map(async (name) => {
    const type = typeNamed(name);
    if (type === undefined || !mayDo(strapi, userAbility, 'read', uidOf(type))) return [];
    const ids = subjects.filter((subject) => subject.type === name).map(({ documentId }) => documentId);
    const query = {
      where: { documentId: { $in: [...new Set(ids)] } },
      select: ['documentId', 'publishedAt', 'updatedAt', type.titleField],
      populate: WITH_MAKER,
    };
    const rows = (await strapi.db.query(uidOf(type)).findMany(query)) as readonly Row[];
    const readable = rows.filter((row) => mayDo(strapi, userAbility, 'read', uidOf(type), row));
    return toEntries(name, type.hasDrafts, type.titleField, readable);
  });
  return new KnownEntries((await Promise.all(found)).flat());
}
