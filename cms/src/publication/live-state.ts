/**
 * Whether an entry is live, decided from what the CMS and the publisher say at one moment.
 *
 * A change is on the site as soon as the publisher has come to its number. What is said is never
 * ahead of that: where the two answers do not fit together, because something happened in between,
 * the change counts as under way.
 */
import type { LivePage, LiveState, PublisherStatus, Reason } from './answers.ts';

/** An entry as the CMS has it. */
export interface EntryFacts {
  readonly type: string;
  readonly documentId: string;
  /** False once it was deleted. */
  readonly exists: boolean;
  readonly isPublished: boolean;
  /** Whether it has a draft that differs from what was published. */
  readonly isModified: boolean;
}

/** What the publisher says; away when it does not answer, elsewhere when this CMS does not know one. */
export type SiteFacts = 'away' | 'elsewhere' | { readonly status: PublisherStatus; readonly page: LivePage };

/** What asks for a place on the site, or for leaving it. */
interface PendingChange {
  readonly sequence: number;
}

const nothing = { path: null, since: null, isLeaving: false, reasons: [], restoredTo: null };

/** @param pending the newest change of the entry that the site shows or will show, and does not yet. */
export function liveStateOf(entry: EntryFacts, pending: PendingChange | null, site: SiteFacts): LiveState {
  const { isPublished, isModified } = entry;
  if (typeof site === 'string') return { ...nothing, kind: site, isModified };
  const { status, page } = site;
  if (!isPublished && page.path === null) {
    return { ...nothing, kind: entry.exists ? 'saved' : 'gone', isModified: false };
  }
  const common = { ...nothing, path: page.path, isModified };
  // A publisher that has just started does not know yet what the site shows.
  if (pending !== null || status.sequence === null) {
    return { ...common, isLeaving: !isPublished, ...underWay(entry, pending, status) };
  }
  if (status.restored !== null) {
    return { ...common, kind: 'restored', since: status.restored.at, restoredTo: status.restored.to };
  }
  if (!isPublished) return { ...common, kind: 'queued', isLeaving: true };
  if (page.path === null && entry.type !== 'file') return { ...common, kind: 'unlisted' };
  return { ...common, kind: 'live', since: page.since };
}

type UnderWay = Pick<LiveState, 'kind'> & Partial<LiveState>;

function underWay(entry: EntryFacts, pending: PendingChange | null, status: PublisherStatus): UnderWay {
  const { failure, waiting, isPublishing } = status;
  if (failure === null || !isAbout(failure, pending)) return { kind: isPublishing ? 'rendering' : 'queued' };
  if (waiting !== null) return { kind: 'waiting', since: waiting.since };
  return { kind: 'failed', since: failure.since, reasons: reasonsFor(entry, failure) };
}

type Failure = NonNullable<PublisherStatus['failure']>;

/** Whether a change was part of what failed, and did not come after it. */
const isAbout = ({ seen }: Failure, pending: PendingChange | null): boolean =>
  seen === null || pending === null || pending.sequence <= seen;

function reasonsFor({ type, documentId }: EntryFacts, { message, problems }: Failure): readonly Reason[] {
  if (problems.length === 0) return [{ message, subjects: [], isOwn: false }];
  const reasons = problems.map(({ message: reason, subjects }) => ({
    message: reason,
    subjects,
    isOwn: subjects.some((subject) => subject.type === type && subject.documentId === documentId),
  }));
  return reasons.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
}
