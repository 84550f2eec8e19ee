/** The random edits of other tests are worth what they try. */
import { expect, test } from 'vitest';
import { modelsOfEdits } from '../support/edited-models.ts';
import { slugOf, types, type Model } from '../support/edits.ts';

type Said = Readonly<Record<string, unknown>>;

/** Every entry with what it said before and after an edit; null for what is not there. */
const entriesOf = (before: Model, after: Model) =>
  types.flatMap((type) =>
    before[type].map((was, index) => ({
      type,
      name: `${type}-${index}`,
      was,
      is: after[type][index] ?? null,
    })),
  );

const isChanged = (field: string) => (before: Model, after: Model) =>
  entriesOf(before, after).some(({ was, is }) => was && is && (was as Said)[field] !== (is as Said)[field]);

const isReordered = (was: unknown, is: unknown) =>
  Array.isArray(was) &&
  Array.isArray(is) &&
  JSON.stringify(was) !== JSON.stringify(is) &&
  JSON.stringify(was.toReversed()) === JSON.stringify(is);

const addressesOf = (model: Model) =>
  new Map(entriesOf(model, model).flatMap(({ name, is }) => (is ? [[name, slugOf(model, name)]] : [])));

/** Subsessions that an edit took from one meeting to another. */
const movedSubsessions = (before: Model, after: Model) =>
  entriesOf(before, after).filter(
    ({ type, was, is }) =>
      type === 'subsession' && was && is && (was as Said)['meeting'] !== (is as Said)['meeting'],
  ).length;

/** What editors do, by how it shows. */
const deeds: Readonly<Record<string, (before: Model, after: Model) => boolean>> = {
  'create or publish': (before, after) => entriesOf(before, after).some(({ was, is }) => !was && is),
  'delete or unpublish': (before, after) => entriesOf(before, after).some(({ was, is }) => was && !is),
  'rename a meeting or subsession': isChanged('title'),
  'rename a speaker, municipality or programme': isChanged('name'),
  'move a meeting to another programme': isChanged('programme'),
  'give a meeting another author': isChanged('author'),
  'move a subsession to another meeting': (before, after) => movedSubsessions(before, after) > 0,
  'choose the subsessions of a meeting': (before, after) => movedSubsessions(before, after) > 1,
  'reorder a list': (before, after) =>
    entriesOf(before, after).some(
      ({ was, is }) =>
        was && is && Object.entries(was).some(([field, value]) => isReordered(value, (is as Said)[field])),
    ),
  'give an entry another address': (before, after) => {
    const now = addressesOf(after);
    return [...addressesOf(before)].some(([name, slug]) => now.has(name) && now.get(name) !== slug);
  },
  'swap two addresses': (before, after) => {
    const [was, is] = [addressesOf(before), addressesOf(after)];
    return [...was].some(([name, slug]) =>
      [...was].some(
        ([other, its]) => other !== name && slug !== its && is.get(name) === its && is.get(other) === slug,
      ),
    );
  },
  'show another photo': (before, after) => JSON.stringify(before.photos) !== JSON.stringify(after.photos),
  'replace a file': (before, after) => JSON.stringify(before.files) !== JSON.stringify(after.files),
  'rename the archive': (before, after) => before.archive?.name !== after.archive?.name,
  'do several things at once': (before, after) =>
    entriesOf(before, after).filter(({ was, is }) => was !== is).length > 1 && before.slugs !== after.slugs,
};

test.each(Object.keys(deeds))('of a thousand random edits some %s', (deed) => {
  const models = modelsOfEdits(1, 1000);
  const count = models.slice(1).filter((after, index) => deeds[deed]?.(models[index]!, after)).length;
  expect(count).toBeGreaterThan(9);
});
