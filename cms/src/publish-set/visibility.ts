/**
 * Which speakers, municipalities and programmes the site shows, and which it would show after a change.
 *
 * The site shows them as long as a published page names them: a programme through its meetings, a speaker
 * through meetings and subsessions, a municipality through all of these.
 */
import type { Core } from '@strapi/strapi';
import { nameOf, referencesTo, type Reference } from '../feed/relations.ts';
import type { Subject } from '../publication/answers.ts';

export const keyOf = ({ type, documentId }: Subject): string => `${type}:${documentId}`;

/** What is different about the published entries. All hold keys. */
export interface Change {
  /** Entries that leave the site. */
  readonly leaving: ReadonlySet<string>;
  /** Entries whose published version no longer counts for what it names. */
  readonly replaced: ReadonlySet<string>;
  /** What is named instead. */
  readonly naming: ReadonlySet<string>;
}

export const noChange: Change = { leaving: new Set(), replaced: new Set(), naming: new Set() };

/** A published entry that names another. */
interface Referrer extends Subject {
  /** For a subsession: the key of the published meeting that it is part of. */
  readonly meeting: string | null;
}

interface Row {
  readonly documentId: string;
  readonly meeting?: { readonly documentId: string } | null;
}

const toReferrer = (type: string, { documentId, meeting }: Row): Referrer => ({
  type,
  documentId,
  meeting: meeting ? keyOf({ type: 'meeting', documentId: meeting.documentId }) : null,
});

/** Remembers what it read, so that asking about several changes costs little. */
export class Visibility {
  readonly #strapi: Core.Strapi;
  readonly #referrers = new Map<string, Promise<readonly Referrer[]>>();

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /** Whether the site shows a speaker, municipality or programme once a change has happened. */
  async shows(subject: Subject, change: Change): Promise<boolean> {
    if (change.leaving.has(keyOf(subject))) return false;
    if (change.naming.has(keyOf(subject))) return true;
    for (const referrer of await this.referrersOf(subject)) {
      if (!change.replaced.has(keyOf(referrer)) && (await this.#isShown(referrer, change))) return true;
    }
    return false;
  }

  async #isShown(referrer: Referrer, change: Change): Promise<boolean> {
    if (change.leaving.has(keyOf(referrer))) return false;
    if (referrer.type === 'meeting') return true;
    if (referrer.type === 'subsession') {
      return referrer.meeting !== null && !change.leaving.has(referrer.meeting);
    }
    return this.shows(referrer, change);
  }

  /** The published entries that name this one. What became of a municipality does not name it. */
  referrersOf(subject: Subject): Promise<readonly Referrer[]> {
    const key = keyOf(subject);
    const known = this.#referrers.get(key) ?? this.#read(subject);
    this.#referrers.set(key, known);
    return known;
  }

  async #read({ type, documentId }: Subject): Promise<readonly Referrer[]> {
    const uid = `api::${type}.${type}`;
    const found: Referrer[] = [];
    for (const reference of referencesTo(this.#strapi, uid)) {
      if (reference.from !== uid) found.push(...(await this.#readThrough(reference, documentId)));
    }
    return found;
  }

  async #readThrough({ from, path }: Reference, documentId: string): Promise<readonly Referrer[]> {
    const { attributes, options } = this.#strapi.contentType(from);
    const where = path.reduceRight<object>((inner, name) => ({ [name]: inner }), { documentId });
    const rows: readonly Row[] = await this.#strapi.db.query(from).findMany({
      where: options?.draftAndPublish ? { ...where, publishedAt: { $notNull: true } } : where,
      select: ['documentId'],
      ...('meeting' in attributes ? { populate: { meeting: { select: ['documentId'] } } } : {}),
    });
    return rows.map((row) => toReferrer(nameOf(from), row));
  }
}
