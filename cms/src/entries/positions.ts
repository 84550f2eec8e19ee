/**
 * Lists in an entry carry their order in the content itself, so that no layer between the form
 * and the page can shuffle them unnoticed.
 */
import type { Core, UID } from '@strapi/strapi';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** Numbers the parts of every list in this write, from 1, at every depth. */
export function withPositions(strapi: Core.Strapi, uid: UID.Schema, data: Values): Values {
  const numbered = Object.entries(strapi.getModel(uid).attributes).flatMap(([name, attribute]) => {
    const parts = data[name];
    if (attribute.type !== 'component' || !Array.isArray(parts)) return [];
    const number = (part: unknown, index: number) =>
      isValues(part) ? { ...withPositions(strapi, attribute.component, part), position: index + 1 } : part;
    return [[name, parts.map(number)] as const];
  });
  return { ...data, ...Object.fromEntries(numbered) };
}
