/** What who stayed says again once a merge is undone, and what who was merged says. */
import { speaker, type Field } from '@archive/content-types';
import type { Core, UID } from '@strapi/strapi';
import { isDeepStrictEqual } from 'node:util';
import { linesOf, type WholeRow } from '../speakers.ts';
import { REFERRING, toWritten, type Row } from './choices.ts';
import type { MergeRecord } from './record.ts';

const FIELDS: Readonly<Record<string, Field>> = speaker.fields;

const labelOf = (field: string) => FIELDS[field]?.label ?? field;

/** The names that a merge added go, and what was added by hand since stays. */
function aliasesWithout(kept: WholeRow, { before, after }: MergeRecord): string | null {
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
  if (kept.aliases === after['aliases']) return textOf(before['aliases']);
  const old = linesOf(textOf(before['aliases']));
  const added = new Set(linesOf(textOf(after['aliases'])).filter((name) => !old.includes(name)));
  const left = linesOf(kept.aliases).filter((name) => !added.has(name));
  return left.length === 0 ? null : left.join('\n');
}

const idsIn = (fields: Row): readonly unknown[] =>
  Array.isArray(fields['formerIds']) ? (fields['formerIds'] as readonly unknown[]) : [];

interface Restored {
  readonly fields: Row;
  /** Full sentences about what stays as it is. */
  readonly notes: readonly string[];
}

/** What an editor changed since the merge stays as she has it. */
export function fieldsBefore(kept: WholeRow, record: MergeRecord): Restored {
  const { before, after } = record;
  const merged = Object.keys(after).filter((field) => !['aliases', 'formerIds'].includes(field));
  const isUntouched = (field: string) => isDeepStrictEqual(toWritten(field, kept), after[field]);
  const added = new Set(idsIn(after).filter((id) => !idsIn(before).includes(id)));
  const formerIds = (kept.formerIds ?? []).filter((id) => !added.has(id));
  return {
    fields: {
      ...Object.fromEntries(merged.filter(isUntouched).map((field) => [field, before[field]])),
      aliases: aliasesWithout(kept, record),
      formerIds: formerIds.length === 0 ? null : formerIds,
    },
    notes: merged
      .filter((field) => !isUntouched(field))
      .map((field) => `Het veld ‘${labelOf(field)}’ van ${kept.name} is daarna gewijzigd en blijft zo.`),
  };
}

async function isThere(strapi: Core.Strapi, field: string, value: unknown): Promise<boolean> {
  const { type, target } = FIELDS[field]?.attribute ?? {};
  const uid = (type === 'media' ? 'plugin::upload.file' : target) as UID.ContentType;
  const where = type === 'media' ? { id: value } : { documentId: value };
  return (await strapi.db.query(uid).findOne({ where })) !== null;
}

/** Leaves out what was deleted since. */
export async function stillThere(strapi: Core.Strapi, fields: Row): Promise<Restored> {
  const notes: string[] = [];
  const kept: Record<string, unknown> = { ...fields };
  for (const field of REFERRING) {
    const value = fields[field];
    if (value === null || value === undefined || (await isThere(strapi, field, value))) continue;
    kept[field] = null;
    notes.push(`Het veld ‘${labelOf(field)}’ is leeg gebleven: wat erin stond bestaat niet meer.`);
  }
  return { fields: kept, notes };
}
