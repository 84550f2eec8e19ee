/**
 * Names for what feeds and calendars hold, which programs remember: an archive that moves to another host, or to
 * https, would otherwise have everything new. So they hold no address.
 */
import type { PageType } from '../archive/archive.ts';

const NAMESPACE = 'leerkringarchief';

/** A tag URI (RFC 4151) for a feed or something in it. @param name such as meeting/abc. */
export const tagOf = (name: string) => `tag:${NAMESPACE},2021:${name}`;

/** The UID of the event of a meeting or subsession in calendars. */
export const uidOf = (type: PageType, documentId: string) => `${type}-${documentId}@${NAMESPACE}`;
