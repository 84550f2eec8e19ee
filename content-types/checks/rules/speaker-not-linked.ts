/** Somebody whom the archive has, named in a text, and not chosen in a contribution near it. */
import type { CheckedText } from '../content.ts';
import type { Hit, Rule } from '../finding.ts';
import { enumerate } from './enumerate.ts';
import { indexNames, mentionsIn, type NameIndex } from './names-in-text.ts';

/** Where a speaker is chosen who is named in a text: in the same item of the programme, where it has one. */
const homeOf = (field: string) => {
  const agendaItem = /^agenda\.\d+/.exec(field)?.[0];
  return agendaItem === undefined ? null : `${agendaItem}.contributions`;
};

/** Of people who share a name, it is enough that one is chosen. */
function unlinkedIn(
  { lines }: CheckedText,
  index: NameIndex,
  linked: ReadonlySet<string>,
): ReadonlySet<string> {
  const mentions = new Map(
    lines.flatMap((line) => mentionsIn(line, index)).map(({ spelling, ids }) => [spelling, ids]),
  );
  return new Set(
    [...mentions].filter(([, ids]) => !ids.some((id) => linked.has(id))).map(([spelling]) => spelling),
  );
}

export const speakerNotLinked: Rule = {
  code: 'SPEAKER_NOT_LINKED',
  severity: 'warning',
  find(content) {
    const { type, texts, linked } = content;
    const otherwise = type.name === 'meeting' ? 'agenda' : 'contributions';
    if (!(otherwise in type.fields) || content.known.speakers.length === 0) return [];
    const index = indexNames(content.known.speakers);
    const byField = new Map<string, string[]>();
    const told = new Set<string>();
    for (const text of texts.filter(({ isProse }) => isProse)) {
      const field = homeOf(text.field) ?? otherwise;
      const names = [...unlinkedIn(text, index, linked)].filter((name) => !told.has(name));
      for (const name of names) told.add(name);
      if (names.length > 0) byField.set(field, [...(byField.get(field) ?? []), ...names]);
    }
    return [...byField].map(([field, names]): Hit => ({ field, params: { names: enumerate(names) } }));
  },
};
