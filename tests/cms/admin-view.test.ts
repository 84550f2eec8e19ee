import { afterAll, beforeAll, expect, test } from 'vitest';
import { allTypes, components } from '@archive/content-types';
import { startCms, type Cms } from './cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.[Symbol.asyncDispose]());

interface Configuration {
  readonly metadatas: Readonly<Record<string, { readonly edit: { readonly label: string } }>>;
  readonly layouts: {
    readonly edit: readonly (readonly { readonly name: string }[])[];
    readonly list: readonly string[];
  };
}

const configurationOf = (kind: 'content-types' | 'components', uid: string): Promise<Configuration> =>
  cms.strapi.plugin('content-manager').service(kind).findConfiguration({ uid });

test.each(allTypes.map((type) => [type.name, type] as const))(
  'the form of a %s shows every field with its Dutch label, in the declared order',
  async (name, type) => {
    const { metadatas, layouts } = await configurationOf('content-types', `api::${name}.${name}`);
    const shown = layouts.edit.flat().map((cell) => [cell.name, metadatas[cell.name]?.edit.label]);
    const forEditors = Object.entries(type.fields).filter(
      ([, { attribute }]) => attribute['visible'] !== false,
    );
    expect(shown).toEqual(forEditors.map(([field, { label }]) => [field, label]));
    expect(layouts.list).toEqual(type.columns);
  },
);

test.each(components.map((part) => [part.label, part] as const))(
  'the form of a %s hides its place in the list, which people set by dragging',
  async (_, part) => {
    const { layouts } = await configurationOf('components', part.uid);
    const names = layouts.edit.flat().map((cell) => cell.name);
    expect(names).toEqual(Object.keys(part.fields).filter((name) => name !== 'position'));
  },
);

test('labels that someone changed by hand are ours again after a start', async () => {
  const service = cms.strapi.plugin('content-manager').service('content-types');
  const model = { uid: 'api::meeting.meeting' };
  const current = await service.findConfiguration(model);
  current.metadatas.title.edit.label = 'Title';
  await service.updateConfiguration(model, current);
  await cms.restart();
  const { metadatas } = await configurationOf('content-types', model.uid);
  expect(metadatas['title']?.edit.label).toBe('Titel');
});
