/** Open data, as programs read it that nobody here wrote. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { wholeFilesOf } from '@archive/scripts/data/whole-files.ts';
import { contentTypes, toDataSchema, type ContentType } from '@archive/content-types';
import { text } from '@archive/content-types/field';
import { createArchive, type Archive } from '@archive/site/archive';
import { planDocuments } from '@archive/site/pages';
import { DATA_TYPES, paths } from '@archive/site/paths';
import { aSubsession, exampleContent, toEntries } from '../support/answers.ts';
import { nastyContent } from '../support/nasty-content.ts';

const SITE = 'https://leerkringen.example';
type Content = Parameters<typeof toEntries>[0];
type Type = (typeof DATA_TYPES)[number];
type Row = Readonly<Record<string, unknown>>;

const archiveOf = (content: Content) => createArchive(toEntries(content), new Map(), SITE);

const archives = {
  'the recap': archiveOf(exampleContent),
  'the worst content': archiveOf(nastyContent),
  nothing: archiveOf({}),
};

const documentsOf = (archive: Archive) =>
  new Map(planDocuments(archive).map(({ path, view }) => [path, view()]));

const documentIn = (archive: Archive, path: string) => documentsOf(archive).get(path) ?? '';

const linesOf = (archive: Archive, type: Type) =>
  [...documentsOf(archive)]
    .filter(([path]) => path.startsWith(paths.dataParts(type)))
    .flatMap(([, part]) => part.split('\n').slice(0, -1))
    .toSorted();

function filesOf(archive: Archive, type: Type) {
  const [json, csv, ndjson] = [...wholeFilesOf(type, linesOf(archive, type))];
  return { json: json?.text ?? '', csv: csv?.text ?? '', ndjson: ndjson?.text ?? '' };
}

const every = Object.entries(archives).flatMap(([name, archive]) =>
  DATA_TYPES.map((type) => ({ name, archive, type })),
);

const { parse } = JSON;
const rowsOf = (json: string) => parse(json) as readonly Row[];

test.each(every)('the data of every $type of $name is what its schema says', ({ archive, type }) => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  formats.default(ajv);
  const schema = parse(documentIn(archive, paths.dataSchema(type))) as object;
  const validate = ajv.compile(schema);
  validate(rowsOf(filesOf(archive, type).json));
  expect(validate.errors).toBeNull();
});

test.each(every)('NDJSON and JSON hold the same of every $type of $name', ({ archive, type }) => {
  const { json, ndjson } = filesOf(archive, type);
  const lines = ndjson.split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => parse(line) as Row)).toEqual(rowsOf(json));
});

function toCell(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const areAddresses = Array.isArray(value) && value.every((part) => typeof part === 'string');
  return areAddresses ? value.join(' ') : JSON.stringify(value);
}

/** A cell as it was before a spreadsheet had to be kept from running it. */
const asTyped = (cell: string) => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1');

test.each(every)(
  'a program that reads CSV finds every field of every $type of $name',
  ({ archive, type }) => {
    const { json, csv } = filesOf(archive, type);
    const { data, errors, meta } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      delimiter: ',',
      newline: '\r\n',
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(meta.fields?.slice(0, 3)).toEqual(['id', 'url', 'updatedAt']);
    const expected = rowsOf(json).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toCell(value)])),
    );
    const asTypedIn = (row: Record<string, string>) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asTyped(cell)]));
    expect(data.map(asTypedIn)).toEqual(expected);
  },
);

test('no cell of CSV is a formula, and each can be read again as it was typed', () => {
  const titles = [
    '=HYPERLINK("https://kwaad.example")',
    '-1+1',
    '@som',
    '＝1',
    "'=1",
    "''+1",
    "'s-Gravenhage",
  ];
  const archive = archiveOf({
    meeting: titles.map((title, index) => ({ title, slug: `m-${index}`, heldOn: '2024-05-16' })),
  });
  const { data } = Papa.parse<Record<string, string>>(filesOf(archive, 'meeting').csv, { header: true });
  const cells = data.flatMap(({ title }) => title ?? []);
  expect(cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  expect(cells).toContain("'s-Gravenhage");
  expect(cells.map(asTyped).toSorted()).toEqual(titles.toSorted());
});

test.each(['the recap', 'the worst content'] as const)(
  'each entry of %s that the site shows is in the data once, under the address that stays',
  (name) => {
    const archive = archives[name];
    const lists = {
      meeting: archive.meetings,
      subsession: archive.subsessions,
      speaker: archive.speakers,
      municipality: archive.municipalities,
      programme: archive.programmes,
    };
    for (const type of DATA_TYPES) {
      const ids = rowsOf(filesOf(archive, type).json).map(({ id }) => id);
      expect(ids).toEqual(lists[type].map(({ documentId }) => `${SITE}/id/${type}/${documentId}`).toSorted());
    }
  },
);

/** Everything in a value that is the address of an entry. */
const referencesIn = (value: unknown): readonly string[] =>
  (JSON.stringify(value).match(/"https:\/\/leerkringen\.example\/id\/[^"]*"/g) ?? []).map((found) =>
    found.slice(1, -1),
  );

test('what the data refers to is in the data', () => {
  const archive = archiveOf({
    ...nastyContent,
    // It went up in one that the site does not show.
    municipality: [
      ...nastyContent.municipality.map((place) => ({ ...place, successors: ['nergens'] })),
      { name: 'Nergens', slug: 'nergens', cbsCode: 'GM9999' },
    ],
  });
  const all = DATA_TYPES.flatMap((type) => rowsOf(filesOf(archive, type).json));
  const ids = new Set(all.map(({ id }) => id));
  expect(all.flatMap(referencesIn).filter((id) => !ids.has(id))).toEqual([]);
});

test('who is named in no published recap, and a subsession without its meeting, are not in the data', () => {
  const archive = archiveOf({
    speaker: [{ name: 'Alleen in een concept', slug: 'concept' }],
    subsession: [aSubsession({ meeting: 'niet-gepubliceerd', contributions: [] })],
    meeting: [{ title: 'Zonder mensen', slug: 'zonder-mensen' }],
  });
  expect(linesOf(archive, 'speaker')).toEqual([]);
  expect(linesOf(archive, 'subsession')).toEqual([]);
  expect(linesOf(archive, 'meeting')).toHaveLength(1);
});

test('a field that is declared once is in the schema of the data', () => {
  const { meeting } = contentTypes;
  const withSubtitle: ContentType = {
    ...meeting,
    fields: { ...meeting.fields, subtitle: text({ label: 'Ondertitel' }) },
  };
  expect(toDataSchema(withSubtitle, SITE, [])).toHaveProperty(
    'items.properties.subtitle.title',
    'Ondertitel',
  );
});

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';

/** What DCAT-AP 3.0 and DCAT-AP-NL 3.0 ask of every description, by class. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  [`${DCAT}Catalog`]: [
    `${DCT}title`,
    `${DCT}description`,
    `${DCT}publisher`,
    `${DCAT}contactPoint`,
    `${DCAT}dataset`,
  ],
  [`${DCAT}Dataset`]: [
    ...['title', 'description', 'identifier', 'publisher', 'creator', 'accessRights'].map(
      (name) => DCT + name,
    ),
    `${DCAT}contactPoint`,
    `${DCAT}theme`,
  ],
  [`${DCAT}Distribution`]: [`${DCAT}accessURL`, `${DCT}license`],
  'http://xmlns.com/foaf/0.1/Agent': ['http://xmlns.com/foaf/0.1/name'],
  'http://www.w3.org/2006/vcard/ns#Organization': ['http://www.w3.org/2006/vcard/ns#fn'],
};

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

test.each(Object.entries(archives))(
  'the catalogue of %s has all that DCAT-AP-NL 3.0 asks for',
  async (_, archive) => {
    const document = parse(documentIn(archive, paths.dataCatalogue)) as jsonld.JsonLdDocument;
    const quads = (await jsonld.toRDF(document)) as readonly Quad[];
    const found: Record<string, number> = {};
    for (const { subject, predicate, object } of quads) {
      if (predicate.value !== TYPE) continue;
      const type = object.value;
      if (!(type in REQUIRED)) continue;
      found[type] = (found[type] ?? 0) + 1;
      const said = quads.filter((quad) => quad.subject.value === subject.value);
      const missing = (REQUIRED[type] ?? []).filter(
        (name) => !said.some((quad) => quad.predicate.value === name),
      );
      expect(missing, `${type} ${subject.value}`).toEqual([]);
    }
    expect(found).toMatchObject({
      [`${DCAT}Catalog`]: 1,
      [`${DCAT}Dataset`]: 5,
      [`${DCAT}Distribution`]: 15,
    });
  },
);

test('the catalogue names who runs the archive by its address in the register, and the licence', () => {
  const tooi = 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034';
  const about = { name: 'Archief', runBy: 'Ministerie', runByTooiUri: tooi, licence: 'cc0' } as const;
  const archive = archiveOf({ archive: [about] });
  const catalogue = documentIn(archive, paths.dataCatalogue);
  expect(parse(catalogue)).toMatchObject({ 'dct:publisher': { '@id': tooi } });
  expect(catalogue).toContain('licenties/cc0');
  const without = archiveOf({ archive: [{ ...about, runByTooiUri: 'mnre 1034 (BZK)' }] });
  expect(documentIn(without, paths.dataCatalogue)).not.toContain('mnre 1034');
});
