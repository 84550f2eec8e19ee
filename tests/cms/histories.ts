/** What people do with entries and their histories, as the admin does it. */
import { expect } from 'vitest';
import type { Person } from './people.ts';

export interface Version {
  readonly id: number;
  readonly action: string;
  readonly person: string | null;
  readonly fields: readonly string[];
  readonly canBeRestored: boolean;
}

interface History {
  readonly versions: readonly Version[];
  readonly hasMore: boolean;
  readonly mayRestore: boolean;
  readonly isLiveAtOnce: boolean;
}

interface Run {
  readonly kind: string;
  readonly text: string;
}

export interface Difference {
  readonly kind: string;
  readonly label: string;
  readonly runs?: readonly Run[];
  readonly [more: string]: unknown;
}

interface VersionDifferences {
  readonly then: readonly Difference[];
  readonly back: readonly Difference[];
  readonly now: string | null;
}

export const collection = (name: string) => `/content-manager/collection-types/api::${name}.${name}`;

/** Makes an entry, and returns its documentId. */
export async function createAs(who: Person, fields: object, type = 'meeting'): Promise<string> {
  const created = await who('POST', collection(type), fields);
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return created.body.data!.documentId!;
}

export async function saveAs(who: Person, documentId: string, fields: object, type = 'meeting') {
  const answer = await who('PUT', `${collection(type)}/${documentId}`, fields);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

export const publishAs = (who: Person, documentId: string, type = 'meeting') =>
  who('POST', `${collection(type)}/${documentId}/actions/publish`, {});

export const historyFor = async (who: Person, documentId: string, type = 'meeting') =>
  (await who('GET', `/desk/history/${type}/${documentId}`)).body.data as unknown as History;

/** As it stands beside a form. */
export const briefFor = async (who: Person, documentId: string, type = 'meeting') =>
  (await who('GET', `/desk/history/${type}/${documentId}?lines=3`)).body.data as unknown as History;

export const differencesFor = async (who: Person, documentId: string, { id }: Version, type = 'meeting') =>
  (await who('GET', `/desk/history/${type}/${documentId}/${id}`)).body.data as unknown as VersionDifferences;

export const restoreAs = (who: Person, documentId: string, { id }: Version, type = 'meeting') =>
  who('POST', `/desk/history/${type}/${documentId}/${id}/restore`, {});

export const readAs = async (who: Person, documentId: string, type = 'meeting') =>
  (await who('GET', `${collection(type)}/${documentId}`)).body.data!;

/** A field of blocks with one paragraph of these texts. */
export const paragraph = (...texts: readonly object[]) => [{ type: 'paragraph', children: texts }];

export const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more });
