/**
 * Names side by side share what is said of one of them: "begeleid door A en B (organisatie)" gives both
 * the role that stands before the first and the organisation behind the last.
 */
import type { Place } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';
import type { Mention } from './people.ts';

const LINK = /^(?:\s?\([^()]{0,100}\))?\s?(?:,|en|&|\/|, en|,? maar ook|,? samen met)\s{1,2}(?:ook\s)?$/iu;
const PLAIN_LINK = /^(?:\s?,|\s?en|\s&)\s{1,2}$/;
const MAX_BETWEEN = 130;

const between = ({ plain }: RecapText, a: Place, b: Place) =>
  b.start - a.end < MAX_BETWEEN ? plain.slice(a.end, b.start) : '\n';

/** What a name behind another takes over from it. */
function fromPrevious(previous: Mention, current: Mention): Mention {
  const isAbout = previous.isAbout || current.isAbout;
  const role = isAbout ? current.role : (current.role ?? previous.role);
  const certainty = Math.max(current.certainty, Math.min(0.8, previous.certainty));
  return { ...current, isAbout, certainty, ...(role === undefined ? {} : { role }) };
}

/** What a name before another takes over from it. */
function fromNext(current: Mention, next: Mention, link: string): Mention {
  const role = current.isAbout ? current.role : (current.role ?? next.role);
  const certainty = Math.max(current.certainty, Math.min(0.75, next.certainty));
  const organisation = PLAIN_LINK.test(link) ? next.affiliation?.organisation : undefined;
  const isShared = current.affiliation === undefined && organisation !== undefined;
  return {
    ...current,
    certainty,
    ...(role === undefined ? {} : { role }),
    ...(isShared ? { affiliation: { organisation, certainty: 0.8 } } : {}),
  };
}

/** @param mentions in the order of the text. */
export function shareSideBySide(recap: RecapText, mentions: readonly Mention[]): readonly Mention[] {
  const forward: Mention[] = [];
  for (const mention of mentions) {
    const previous = forward.at(-1);
    const isLinked = previous !== undefined && LINK.test(between(recap, previous, mention));
    forward.push(isLinked ? fromPrevious(previous, mention) : mention);
  }
  const shared: Mention[] = [];
  for (const mention of forward.toReversed()) {
    const next = shared.at(-1);
    const link = next === undefined ? '\n' : between(recap, mention, next);
    shared.push(next !== undefined && LINK.test(link) ? fromNext(mention, next, link) : mention);
  }
  return shared.toReversed();
}
