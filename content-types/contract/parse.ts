/**
 * What we accept of the CMS's answers.
 *
 * Content that does not fit the contract is a finding, not an exception: the caller collects
 * all of them and reports them at once.
 */
import { z } from 'zod';
import { toDutch } from '../lexicon.ts';
import type { ContentType, EntryOf } from './type.ts';

/** Something wrong in the content, and where. Codes are permanent; wording may improve. */
export interface Finding {
  readonly code: 'FIELD_NOT_ACCEPTED';
  readonly type: string;
  readonly documentId: string;
  /** How people know the entry. */
  readonly entry: string;
  /** The path of the field, such as agenda.2.kind. */
  readonly field: string;
  readonly label: string;
  readonly problem: string;
  readonly value: unknown;
}

export type Parsed<Entry> =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What stands at a path in a value; undefined where there is nothing. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

const schemas = new WeakMap<ContentType, z.ZodType>();

function schemaOf(type: ContentType): z.ZodType {
  let schema = schemas.get(type);
  if (schema === undefined) {
    const answers = Object.entries(type.fields).map(([name, { answer }]) => [name, answer]);
    schema = z.object({
      documentId: z.string().min(1),
      createdAt: z.iso.datetime(),
      updatedAt: z.iso.datetime(),
      ...Object.fromEntries(answers),
    });
    schemas.set(type, schema);
  }
  return schema;
}

/** Reads one entry of an answer; anything may come in. */
export function parseEntry<T extends ContentType>(type: T, raw: unknown): Parsed<EntryOf<T>> {
  const result = schemaOf(type).safeParse(raw);
  if (result.success) return { ok: true, entry: result.data as EntryOf<T> };
  const text = (field: string) => {
    const value = valueAt(raw, [field]);
    return typeof value === 'string' ? value : '';
  };
  return {
    ok: false,
    findings: result.error.issues.map((issue) => ({
      code: 'FIELD_NOT_ACCEPTED',
      type: type.name,
      documentId: text('documentId'),
      entry: text(type.titleField),
      field: issue.path.join('.'),
      label: type.fields[String(issue.path[0])]?.label ?? '',
      problem: issue.message,
      value: valueAt(raw, issue.path),
    })),
  };
}

const MAX_SHOWN = 120;

/** A value as a message shows it. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > MAX_SHOWN ? `${json.slice(0, MAX_SHOWN)}…` : json;
}

/** One line for the operator: which entry, which field, what is wrong and what came. */
export function findingToText(finding: Finding): string {
  const { type, entry, documentId, field, label, problem, value } = finding;
  const name = entry === '' ? '' : ` "${entry}"`;
  const caption = label === '' ? '' : ` (${label})`;
  return `${type}${name} (documentId ${documentId || 'missing'}), field ${field || 'itself'}${caption}: ${problem}; got ${shown(value)}`;
}

/** One line for editors, in Dutch: which entry, which field and what it holds. */
export function findingToDutch(finding: Finding): string {
  const { type, entry, documentId, field, label, value } = finding;
  const name = entry === '' ? `zonder titel (${documentId})` : `"${entry}"`;
  return `${toDutch(type)} ${name}, veld "${label || field}": dit kan niet worden getoond (${shown(value)}). Verbeter het veld en publiceer opnieuw.`;
}
