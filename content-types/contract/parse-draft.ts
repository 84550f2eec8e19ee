/**
 * Shows as much of a draft as can be shown. Editors save halfway, so that a draft may lack what an
 * entry must have before it is published.
 *
 * What is not accepted is left out where that is possible, and has a stand-in where it is not.
 */
import { toDutch } from '../lexicon.ts';
import type { Field } from './field.ts';
import { parseEntry, shown, valueAt, type Finding } from './parse.ts';
import type { ContentType, EntryOf } from './type.ts';

type Raw = Readonly<Record<string, unknown>> & { readonly documentId: string };

export interface ParsedDraft<Entry> {
  readonly entry: Entry;
  /** What has to be put right before it can be published. */
  readonly findings: readonly Finding[];
}

/** The first of these that a field accepts. A slug has to be one of a kind. */
function standInFor({ label, answer }: Field, documentId: string): unknown {
  const slug = `concept-${documentId.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  const candidates = [null, [], `Nog geen ${label.toLowerCase()}`, slug];
  const found = candidates.find((candidate) => answer.safeParse(candidate).success);
  if (found === undefined) throw new Error(`Nothing can stand in for the field "${label}".`);
  return found;
}

/** Takes the innermost part of a list that a path leads to out of it; false when it leads to none. */
function takeOut(raw: object, path: readonly string[]): boolean {
  const at = path.findLastIndex((step) => /^\d+$/.test(step));
  if (at === -1) return false;
  const list = valueAt(raw, path.slice(0, at));
  if (!Array.isArray(list)) return false;
  list.splice(Number(path[at]), 1);
  return true;
}

/** The path of what has to go for one finding. */
function troubleOf({ field }: Finding): string {
  const steps = field.split('.');
  return steps.slice(0, Math.max(1, steps.findLastIndex((step) => /^\d+$/.test(step)) + 1)).join('.');
}

/** When what the CMS has not written yet was written. */
const NEVER = new Date(0).toISOString();

function repair(type: ContentType, raw: Raw, findings: readonly Finding[]): Raw {
  const repaired: Record<string, unknown> & { documentId: string } = structuredClone(raw);
  // The last first, so that what is taken out of a list moves nothing that follows.
  for (const trouble of [...new Set(findings.map(troubleOf))].toReversed()) {
    const path = trouble.split('.');
    const [name = ''] = path;
    const field = type.fields[name];
    if (takeOut(repaired, path)) continue;
    if (field === undefined) repaired[name] = NEVER;
    else repaired[name] = standInFor(field, raw.documentId);
  }
  return repaired;
}

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

/** When it was written, and an address that is left empty, come from the CMS. */
const isForTheCms = (type: ContentType, { field, value }: Finding) =>
  ['createdAt', 'updatedAt'].includes(field) ||
  (type.fields[field]?.attribute.type === 'uid' && isEmpty(value));

/** Reads a draft; it needs nothing but an id. */
export function parseDraft<T extends ContentType>(type: T, raw: Raw): ParsedDraft<EntryOf<T>> {
  const parsed = parseEntry(type, raw);
  if (parsed.ok) return { entry: parsed.entry, findings: [] };
  const findings = parsed.findings.filter((finding) => !isForTheCms(type, finding));
  // What is taken out of a list may bring to light what is wrong above it.
  const { entry } = parseDraft(type, repair(type, raw, parsed.findings));
  return { entry, findings };
}

/** One line for editors, in Dutch: which entry, which field, and what is still to do. */
export function draftFindingToDutch({ type, entry, field, label, value }: Finding): string {
  const name = entry === '' ? 'zonder titel' : `‘${entry}’`;
  const part = /^[^.]+\.(\d+)/.exec(field)?.[1];
  const place = part === undefined ? '' : ` (nummer ${Number(part) + 1})`;
  const problem = isEmpty(value) ? 'nog niet ingevuld' : `kan niet worden getoond: ${shown(value)}`;
  return `${toDutch(type)} ${name}, veld ‘${label || field}’${place}: ${problem}.`;
}
