/**
 * Refuses to delete what others refer to, since Strapi takes it out of all of them without a word.
 *
 * Only people are refused, who came by the admin: programs know what they do.
 */
import { toDutch } from '@archive/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readerOf, type Ability } from '../access/entry-rights.ts';
import { isContent, nameOf } from '../feed/relations.ts';
import { readReferrers, type Referrer } from './referrers.ts';

const SHOWN = 3;

const quoted = ({ type, title }: Referrer) => `${toDutch(type).toLowerCase()} ‘${title || 'zonder titel'}’`;

/** Where something is used, in words; what the person may not read is only counted. */
export function placesIn(referrers: readonly Referrer[], mayRead: (type: string) => boolean): string {
  const named = referrers.filter((referrer) => mayRead(referrer.type)).slice(0, SHOWN);
  const more = referrers.length > named.length ? [`nog ${referrers.length - named.length}`] : [];
  return [named.map(quoted).join(', '), ...more].filter(Boolean).join(' en ');
}

/**
 * Why an entry cannot be deleted while these refer to it; null when it can.
 *
 * @param mayRead whether the person may read entries of a type; what she may not is only counted.
 */
export function refusalFor(
  type: string,
  referrers: readonly Referrer[],
  mayRead: (type: string) => boolean,
): string | null {
  const own = referrers.filter(({ isOwn }) => isOwn);
  if (own.length === 0) return null;
  const remedy =
    type === 'meeting'
      ? 'Verwijder die eerst, of kies er een andere bijeenkomst.'
      : 'Haal de verwijzing daar eerst weg.';
  return `Dit wordt nog gebruikt en kan niet worden verwijderd: ${placesIn(own, mayRead)}. ${remedy}`;
}

interface RequestState {
  readonly route?: { readonly info?: { readonly type?: string } };
  readonly userAbility?: Ability;
}

/** What the person may whose request by the admin this is; undefined for a program. */
export function abilityAsking(strapi: Core.Strapi): Ability | undefined {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  return state?.route?.info?.type === 'admin' ? state.userAbility : undefined;
}

export function refuseLosses(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { action, uid, params } = context;
    const { documentId } = params as { readonly documentId?: string };
    const ability = abilityAsking(strapi);
    if (action !== 'delete' || !isContent(uid) || ability === undefined || documentId === undefined) {
      return next();
    }
    const type = nameOf(uid);
    const referrers = await readReferrers(strapi, { type, documentId });
    const refusal = refusalFor(type, referrers, readerOf(strapi, ability));
    if (refusal !== null) throw new errors.ApplicationError(refusal);
    return next();
  });
}
