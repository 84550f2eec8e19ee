/** The way to a field, in the words of the form. */
import type { Component, ContentType, Fields } from '../contract/type.ts';
import { components } from '../index.ts';
import type { Step } from './finding.ts';

export const componentNamed = (uid: unknown): Component | undefined =>
  components.find((component) => component.uid === uid);

function stepsIn(fields: Fields, [name = '', ...rest]: readonly string[]): readonly Step[] {
  const field = fields[name];
  if (field === undefined) return [];
  const [index, ...inner] = rest;
  if (index === undefined) return [{ label: field.label }];
  const { fields: below = {} } = componentNamed(field.attribute['component']) ?? {};
  return [{ label: field.label, number: Number(index) + 1 }, ...stepsIn(below, inner)];
}

/** @param field a path, such as agenda.2.text. */
export const stepsTo = (type: ContentType, field: string): readonly Step[] =>
  stepsIn(type.fields, field.split('.'));

/** "‘Programma van de dag’ nummer 2, ‘Tekst’". */
export const placeToDutch = (steps: readonly Step[]): string =>
  steps.map(({ label, number }) => `‘${label}’${number === undefined ? '' : ` nummer ${number}`}`).join(', ');
