/** Who wrote the recap: what the head or a label says, or whose photo stands with "Over de schrijver". */
import { best, type Find } from '../find.ts';
import type { RecapText } from '../text/recap-text.ts';
import type { Mention } from './people.ts';

const LABEL =
  /^(?:auteur|schrijver|verslag(?:legging)?|tekst|notulist|notulen|door|geschreven door|verslag door|blog door|by|author)\s{0,2}(?::|door|(?=\p{Lu}))\s{0,2}((?:\p{Lu}[\p{L}'’.-]*|van|de|der|den|el|ten|ter|te|het|'t|in)(?:\s(?:\p{Lu}[\p{L}'’.-]*|van|de|der|den|el|ten|ter|te|het|'t|in)){1,5})/u;
const ABOUT_THE_AUTHOR = /^over de (?:schrijver|auteur)/iu;

/** "anna-de-boer" is how blogs name their authors' files. */
function toName(slug: string): string {
  const PARTICLE = /^(?:van|de|den|der|het|ten|ter|te|el)$/;
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(slug)) return slug;
  return slug
    .split('-')
    .map((word, index) =>
      index > 0 && PARTICLE.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

function fromHead({ head }: RecapText): readonly Find<string>[] {
  return ['author', 'auteur', 'authors', 'door'].flatMap((key) => {
    const entry = head.get(key);
    const first =
      entry?.value
        .replace(/^\[|\]$/g, '')
        .split(',')[0]
        ?.trim()
        .replace(/^["']|["']$/g, '') ?? '';
    return entry === undefined || first === '' ? [] : [{ ...entry, value: toName(first), certainty: 0.95 }];
  });
}

function fromLabels({ blocks }: RecapText): readonly Find<string>[] {
  return blocks.flatMap((block) => {
    const value = LABEL.exec(block.text.charAt(0).toLowerCase() + block.text.slice(1))?.[1];
    if (value === undefined || block.text.length > 140) return [];
    const start = block.start + block.text.indexOf(value);
    return [{ value, certainty: 0.85, start, end: start + value.length }];
  });
}

/** The one in the caption is the writer, when the page says something of its writer at all. */
function fromCaption(
  { blocks }: RecapText,
  captions: readonly Find<string>[],
  people: readonly Mention[],
): readonly Find<string>[] {
  if (!blocks.some(({ text }) => ABOUT_THE_AUTHOR.test(text))) return [];
  return captions.slice(0, 1).flatMap(({ start }) => {
    const person = people.find((mention) => mention.start === start);
    return person === undefined ? [] : [{ value: person.name, certainty: 0.75, start, end: person.end }];
  });
}

export function findAuthor(
  recap: RecapText,
  captions: readonly Find<string>[],
  people: readonly Mention[],
): Find<string> | undefined {
  return best([...fromHead(recap), ...fromLabels(recap), ...fromCaption(recap, captions, people)]);
}
