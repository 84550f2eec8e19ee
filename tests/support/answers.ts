/**
 * Content as the CMS would answer it, made from examples.
 *
 * A documentId is the slug of its entry, so that a test can name what it means.
 */
import {
  components,
  contentTypes,
  parseEntry,
  type ExampleOf,
  type Field,
  type TypeName,
} from '@archive/content-types';
import { examples, involvedMunicipalities } from '@archive/content-types/examples';
import { createArchive, type Archive } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';

export type Example<Name extends TypeName> = ExampleOf<(typeof contentTypes)[Name]>;
export type Answer = Readonly<Record<string, unknown>>;
export type Answers = { readonly [Name in TypeName]: readonly Answer[] };

type Fields = Readonly<Record<string, Field>>;

const partFields = (uid: unknown): Fields =>
  components.find((component) => component.uid === uid)?.fields ?? {};

function answerOf(field: Field, value: unknown): unknown {
  const { type, component } = field.attribute;
  const isMany =
    type === 'component' || ['manyToMany', 'oneToMany'].includes(String(field.attribute['relation']));
  if (value === undefined) return isMany ? [] : null;
  if (type === 'relation') {
    return Array.isArray(value) ? value.map((slug) => ({ documentId: slug })) : { documentId: value };
  }
  if (type === 'component' && Array.isArray(value)) {
    return value.map((part: Answer, index) => ({
      ...answersOf(partFields(component), part),
      position: index + 1,
    }));
  }
  if (type === 'enumeration') {
    return (
      (field.attribute['enum'] as readonly string[]).find((word) => field.answer.parse(word) === value) ??
      value
    );
  }
  return value;
}

const answersOf = (fields: Fields, example: Answer): Answer =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, answerOf(field, example[name])]));

/** One entry as the CMS answers it. */
export function toAnswer<Name extends TypeName>(name: Name, example: Example<Name>): Answer {
  const documentId = (example as { slug?: string }).slug ?? name;
  return {
    documentId,
    createdAt: '2021-04-29T08:00:00.000Z',
    updatedAt: '2021-04-29T08:00:00.000Z',
    ...answersOf(contentTypes[name].fields, example),
  };
}

type Content = { readonly [Name in TypeName]?: readonly Example<Name>[] };

/** The municipalities that the examples refer to. */
const municipalities: readonly Example<'municipality'>[] = involvedMunicipalities.map((slug, index) => ({
  name: slug === 'den-haag' ? 'Den Haag' : slug.replace(/^./, (letter) => letter.toUpperCase()),
  slug,
  cbsCode: `GM${1000 + index}`,
  province: 'Utrecht',
  latitude: 51.4 + index / 10,
  longitude: 4.6 + (index % 4) / 2,
}));

/** The real recap with what it refers to; each type can be replaced or added to. */
export const exampleContent = { ...examples, municipality: municipalities } satisfies Content;

export function toAnswers(content: Content): Answers {
  const answers = Object.keys(contentTypes).map((name) => {
    const list: readonly object[] = content[name as TypeName] ?? [];
    return [name, list.map((example) => toAnswer(name as TypeName, example))];
  });
  return Object.fromEntries(answers) as Answers;
}

/** Entries as they come out of parsing; fails when an example does not fit its own contract. */
export function toEntries(content: Content): Entries {
  const entries = Object.entries(toAnswers(content)).map(([name, list]) => [
    name,
    list.map((answer) => {
      const parsed = parseEntry(contentTypes[name as TypeName], answer);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
      return parsed.entry;
    }),
  ]);
  return Object.fromEntries(entries) as Entries;
}

export const toArchive = (content: Content): Archive => createArchive(toEntries(content), new Map());

/** A complete meeting; a test says only what matters to it. */
export const aMeeting = (example: Example<'meeting'> = {}): Example<'meeting'> => ({
  title: 'Eerste bijeenkomst',
  slug: 'eerste-bijeenkomst',
  heldOn: '2024-05-16',
  ...example,
});

export const aSubsession = (example: Example<'subsession'> = {}): Example<'subsession'> => ({
  title: 'Wonen in de wijk',
  slug: 'wonen-in-de-wijk',
  meeting: 'eerste-bijeenkomst',
  ...example,
});

export const aSpeaker = (example: Example<'speaker'> = {}): Example<'speaker'> => ({
  name: 'Noor de Wit',
  slug: 'noor-de-wit',
  ...example,
});
