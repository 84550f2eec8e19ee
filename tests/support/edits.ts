/** Random archives, and edits of them as editors make: type, move, reorder, publish, unpublish, rename, delete. */
import { isDeepStrictEqual } from 'node:util';
import { paragraphs } from '@archive/content-types/examples';
import type { StoredFile, TypeName } from '@archive/content-types';
import type { Delta } from '@archive/site/archive';
import type { Entries } from '@archive/site/entries';
import fc, { type Arbitrary } from 'fast-check';
import { toEntries, type Example } from './answers.ts';

export const types = ['meeting', 'subsession', 'speaker', 'municipality', 'programme'] as const;
type Type = (typeof types)[number];

/** How many entries of each type take part. */
const COUNT = 5;

interface Content {
  readonly meeting: Example<'meeting'>;
  readonly subsession: Example<'subsession'>;
  readonly speaker: Example<'speaker'>;
  readonly municipality: Example<'municipality'>;
  readonly programme: Example<'programme'>;
}

/** What an entry says; null while it is not published or does not exist. */
type Said = { readonly [T in Type]: readonly (Content[T] | null)[] };

export interface Model extends Said {
  readonly archive: Example<'archive'> | null;
  /** The address of each entry that has another than its own name, by that name. */
  readonly slugs: Readonly<Record<string, string>>;
  /** The file that is the photo of a speaker, by the name of the speaker. */
  readonly photos: Readonly<Record<string, string>>;
  /** What each file of the media library holds. */
  readonly files: Readonly<Record<string, string>>;
}

/** The media library that speakers have their photos from, by path in the CMS. */
export const FILES = ['/uploads/a.jpg', '/uploads/b.jpg', '/uploads/c.png'] as const;

const nameOf = (type: Type, index: number) => `${type}-${index}`;

const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const idOf = (type: Type) => fc.nat(COUNT - 1).map((index) => nameOf(type, index));
const idsOf = (type: Type) => fc.uniqueArray(idOf(type), { maxLength: 3 });
const word = fc.constantFrom(
  'Wonen',
  'wonen',
  'Élan',
  'Zorg & werk',
  '<b>Wijk</b>',
  'Anna de Wit',
  'van Dam',
);
const date = fc.constantFrom('2021-03-24', '2021-03-25', '2022-01-01', '1999-12-31');
const themes = fc.array(fc.record({ name: word }), { maxLength: 2 });

const contributions = fc.array(
  fc.record({ speaker: maybe(idOf('speaker')), affiliation: maybe(word) }, { requiredKeys: ['speaker'] }),
  { maxLength: 2 },
);

const point = { latitude: maybe(fc.constantFrom(52, 52.1, 12)), longitude: fc.constantFrom(5, 5.1) };
const merger = { validUntil: maybe(date), successors: idsOf('municipality') };

/** Leaves out what is undefined, as an example that does not say it. */
const said = <T extends object>(content: T): T =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as T;

const contents: { readonly [T in Type]: Arbitrary<Content[T]> } = {
  meeting: fc
    .record({
      title: word,
      heldOn: maybe(date),
      recapPublishedOn: maybe(date),
      number: maybe(fc.integer({ min: 1, max: 3 })),
      programme: maybe(idOf('programme')),
      municipalities: idsOf('municipality'),
      author: maybe(idOf('speaker')),
      introduction: word.map((text) => paragraphs(text)),
      agenda: fc.array(fc.record({ kind: fc.constantFrom('plenary', 'subsessions'), contributions }), {
        maxLength: 2,
      }),
      themes,
      changeNotes: fc.array(fc.record({ changedOn: date, text: word }), { maxLength: 2 }),
    })
    .map(said) as Arbitrary<Content['meeting']>,
  subsession: fc
    .record({
      title: word,
      meeting: maybe(idOf('meeting')),
      number: maybe(fc.integer({ min: 1, max: 3 })),
      municipality: maybe(idOf('municipality')),
      areas: fc.array(fc.record({ name: word, municipality: idOf('municipality') }), { maxLength: 1 }),
      contributions,
      recap: word.map((text) => paragraphs(text)),
      themes,
    })
    .map(said) as Arbitrary<Content['subsession']>,
  speaker: fc
    .record({ name: word, organisation: maybe(word), municipality: maybe(idOf('municipality')) })
    .map(said) as Arbitrary<Content['speaker']>,
  municipality: fc
    .record({ name: word, cbsCode: fc.constant('GM0344'), province: maybe(word), ...point, ...merger })
    .map(said) as Arbitrary<Content['municipality']>,
  programme: fc
    .record({ name: word, municipalities: idsOf('municipality'), startsOn: maybe(date), themes })
    .map(said) as Arbitrary<Content['programme']>,
};

const several = <T extends Type>(type: T) =>
  fc.array(fc.option(contents[type], { freq: 4 }), { minLength: COUNT, maxLength: COUNT });

const about: Arbitrary<Model['archive']> = fc.option(fc.record({ name: word }));

export const anArchive: Arbitrary<Model> = fc.record({
  archive: about,
  meeting: several('meeting'),
  subsession: several('subsession'),
  speaker: several('speaker'),
  municipality: several('municipality'),
  programme: several('programme'),
  slugs: fc.constant({}),
  photos: fc.constant({ 'speaker-0': FILES[0], 'speaker-1': FILES[0], 'speaker-2': FILES[1] }),
  files: fc.constant(Object.fromEntries(FILES.map((file) => [file, 'one']))),
});

export type Edit = (model: Model) => Model;

const place = fc.nat(COUNT - 1);

/** Writes an entry anew, or takes it away. */
const writing = fc.constantFrom(...types).chain((type) =>
  fc
    .tuple(place, fc.option(contents[type] as Arbitrary<object>, { freq: 3 }))
    .map(([index, content]): Edit => (model) => ({
      ...model,
      [type]: model[type].with(index, content),
    })),
);

/** Changes a part of an entry and leaves the rest: a new name, another programme, another order. */
const changing = fc.constantFrom(...types).chain((type) =>
  fc
    .tuple(place, contents[type] as Arbitrary<object>, fc.nat())
    .map(([index, other, choice]): Edit => (model) => {
      const old = model[type][index];
      const [field, value] = Object.entries(other).at(choice % Object.keys(other).length) ?? [];
      if (!old || field === undefined) return model;
      return { ...model, [type]: model[type].with(index, { ...old, [field]: value }) };
    }),
);

const reversing = fc
  .tuple(fc.constantFrom('meeting', 'subsession'), place)
  .map(([type, index]): Edit => (model) => {
    const old = model[type as 'meeting'][index];
    if (!old) return model;
    const reversed = Object.fromEntries(
      Object.entries(old).map(([field, value]) => [field, Array.isArray(value) ? value.toReversed() : value]),
    );
    return { ...model, [type]: model[type as 'meeting'].with(index, reversed) };
  });

export const slugOf = (model: Model, name: string) => model.slugs[name] ?? name;

const swappingAddresses = fc
  .tuple(fc.constantFrom(...types), place, place)
  .map(([type, a, b]): Edit => (model) => {
    const [one, other] = [nameOf(type, a), nameOf(type, b)];
    const slugs = { ...model.slugs, [one]: slugOf(model, other), [other]: slugOf(model, one) };
    return { ...model, slugs };
  });

const moving = fc
  .tuple(fc.constantFrom(...types), place, fc.nat(3))
  .map(([type, index, number]): Edit => (model) => {
    const name = nameOf(type, index);
    const slug = `${name}-nieuw-${number}`;
    // It may have passed to another entry, and two with one address are refused.
    if (model[type].some((_, other) => slugOf(model, nameOf(type, other)) === slug)) return model;
    return { ...model, slugs: { ...model.slugs, [name]: slug } };
  });

const showing = fc.tuple(place, fc.constantFrom(...FILES)).map(([index, file]): Edit => (model) => ({
  ...model,
  photos: { ...model.photos, [nameOf('speaker', index)]: file },
}));

const replacingFile = fc
  .tuple(fc.constantFrom(...FILES), fc.constantFrom('one', 'two'))
  .map(([file, bytes]): Edit => (model) => ({ ...model, files: { ...model.files, [file]: bytes } }));

/** From the side of the meeting: these subsessions are its, and no others. */
const attaching = fc
  .tuple(idOf('meeting'), fc.uniqueArray(place, { minLength: 1, maxLength: 3 }))
  .map(([meeting, chosen]): Edit => (model) => ({
    ...model,
    subsession: model.subsession.map((subsession, index) => {
      if (subsession === null) return null;
      if (chosen.includes(index)) return { ...subsession, meeting };
      const { meeting: before, ...others } = subsession;
      return before === meeting ? others : subsession;
    }),
  }));

const renamingArchive = about.map((archive): Edit => (model) => ({ ...model, archive }));

const oneEdit: Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: writing },
  { weight: 6, arbitrary: changing },
  { weight: 1, arbitrary: reversing },
  { weight: 2, arbitrary: attaching },
  { weight: 2, arbitrary: swappingAddresses },
  { weight: 1, arbitrary: moving },
  { weight: 1, arbitrary: showing },
  { weight: 1, arbitrary: replacingFile },
  { weight: 1, arbitrary: renamingArchive },
);

/** Several that are published together. */
const editsAtOnce = fc.array(oneEdit, { minLength: 2, maxLength: 4 }).map(
  (edits): Edit =>
    (model) =>
      edits.reduce((edited, edit) => edit(edited), model),
);

export const anEdit: Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: oneEdit },
  { weight: 1, arbitrary: editsAtOnce },
);

const toStoredFile = (url: string): StoredFile => ({
  documentId: url,
  url,
  name: 'foto',
  mime: 'image/jpeg',
  bytes: 1000,
  width: 10,
  height: 10,
});

function photoOf(model: Model, speaker: string): StoredFile | null {
  const file = model.photos[speaker];
  return file === undefined ? null : toStoredFile(file);
}

/** The entries of a model, as they come out of parsing. What refers to nothing refers to null, as in the CMS. */
export function entriesOf(model: Model): Entries {
  const exists = (id: unknown) =>
    types.some((type) => model[type].some((content, index) => content && nameOf(type, index) === id));
  const isId = (value: unknown) => typeof value === 'string' && /^[a-z]+-\d$/.test(value);
  const withoutDangling = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isId(item) || exists(item)).map(withoutDangling);
    if (typeof value !== 'object' || value === null) return value;
    // A subsession may wait for its meeting.
    const kept = Object.entries(value).filter(
      ([name, inner]) => name === 'meeting' || !isId(inner) || exists(inner),
    );
    return Object.fromEntries(kept.map(([name, inner]) => [name, withoutDangling(inner)]));
  };
  const examples = types.map((type) => [
    type,
    model[type]
      .flatMap((content, index) => content && [{ ...content, slug: nameOf(type, index) }])
      .filter(Boolean),
  ]);
  const entries = toEntries({
    ...(withoutDangling(Object.fromEntries(examples)) as object),
    ...(model.archive ? { archive: [model.archive] } : {}),
  });
  return Object.fromEntries(
    Object.entries(entries).map(([type, list]) => [
      type,
      list.map((entry: { documentId: string }) => ({
        ...entry,
        ...('slug' in entry ? { slug: slugOf(model, entry.documentId) } : {}),
        ...('photo' in entry && type === 'speaker' ? { photo: photoOf(model, entry.documentId) } : {}),
      })),
    ]),
  ) as unknown as Entries;
}

/** What the change feed would lead to: the entries that differ, and those that are gone. */
export function deltaBetween(before: Entries | null, after: Entries): Delta {
  const idsIn = (entries: Entries | null, type: TypeName) =>
    new Map((entries?.[type] ?? []).map((entry) => [entry.documentId, entry]));
  const all = Object.keys(after) as readonly TypeName[];
  const changed = all.map((type) => {
    const old = idsIn(before, type);
    return [type, after[type].filter((entry) => !isDeepStrictEqual(entry, old.get(entry.documentId)))];
  });
  const removed = all.flatMap((type) => {
    const now = idsIn(after, type);
    return [...idsIn(before, type).keys()]
      .filter((documentId) => !now.has(documentId))
      .map((documentId) => ({ type, documentId }));
  });
  return { entries: Object.fromEntries(changed) as Partial<Entries>, removed };
}
