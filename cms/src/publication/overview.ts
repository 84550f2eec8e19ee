/** The releases of the site, with the names of who made them for who may see those. */
import type { Core } from '@strapi/strapi';
import { readUserNames } from '../access/user-names.ts';
import type { NamedRelease, Release } from './answers.ts';
import { askReleases } from './publisher.ts';

/** The ids of who made a release. */
function actorsOf({ cause }: Release): readonly number[] {
  if (cause.kind === 'changes') return cause.actors;
  return cause.kind === 'rollback' && cause.actor !== null ? [cause.actor] : [];
}

function withoutIds(cause: Release['cause']): NamedRelease['cause'] {
  if (cause.kind === 'changes') return { kind: cause.kind, entries: cause.entries };
  return cause.kind === 'rollback' ? { kind: cause.kind, to: cause.to } : cause;
}

/** @throws {Away} */
export async function readNamedReleases(
  strapi: Core.Strapi,
  maySeeNames: boolean,
): Promise<readonly NamedRelease[]> {
  const releases = await askReleases();
  const names = maySeeNames ? await readUserNames(strapi, releases.flatMap(actorsOf)) : null;
  return releases.map((release) => ({
    ...release,
    cause: withoutIds(release.cause),
    // Who left has no name here any more.
    people: names && actorsOf(release).flatMap((id) => names.get(id) || []),
  }));
}
