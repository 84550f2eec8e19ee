import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectEntries } from '@archive/site/collect';
import { startCms, type Cms } from './cms.ts';
import { loginAs } from './people.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const collect = () => collectEntries({ url: cms.url, token: cms.tokens.site, status: 'PUBLISHED' });

const meetings = () => cms.documents('meeting');

/** Publishes a meeting of which only the title is given. */
const publishTitled = (title: string) => meetings().create({ data: { title }, status: 'published' });

/** Saves one as a draft, of which all may still be wrong. */
const saveTitled = (title: string) => meetings().create({ data: { title } });

test.each([
  ['an ordinary title', 'Wonen in Zuid', /^wonen-in-zuid$/],
  ['a title of 300 characters', 'lang '.repeat(60), /^(?:lang-){10,}lang$/],
  ['a title of 300 characters without a space', 'x'.repeat(300), /^x{50,120}$/],
  ['a title in Arabic', 'العربية '.repeat(40), /^[a-z0-9-]{3,120}$/],
  ['a title of only emoji', '🎉🎉', /^bijeenkomst(?:-\d+)?$/],
  ['a title of only signs', '">', /^bijeenkomst(?:-\d+)?$/],
  ['a title in Dutch', 'Coördinatie in België & reünie', /^coordinatie-in-belgie-en-reunie$/],
  [
    'a title with an apostrophe',
    "Thema’s en foto's uit ’s-Hertogenbosch",
    /^themas-en-fotos-uit-s-hertogenbosch$/,
  ],
  ['a title with a capital IJ', 'IJburg en WhatsApp', /^ijburg-en-whatsapp$/],
  [
    'a title with another mark',
    'Özdemir naïef één Müller Súdwest-Fryslân Jørgensen',
    /^ozdemir-naief-een-muller-sudwest-fryslan-jorgensen$/,
  ],
  ['a title with script', '<script>alert(1)</script>', /^script-alert-1-script$/],
])('%s gets an address of its own', async (_, title, expected) => {
  const { slug } = await saveTitled(title);
  expect(slug).toMatch(expected);
});

test.each([
  ['Coördinatie in België & reünie', 'coordinatie-in-belgie-en-reunie'],
  ['">', 'subsessie'],
  ['', 'subsessie'],
])('the button in the form makes an address of "%s" by the same rules', async (title, slug) => {
  const editor = await loginAs(cms, 'strapi-editor');
  const body = { contentTypeUID: 'api::subsession.subsession', field: 'slug', data: { title } };
  const answer = await editor('POST', '/content-manager/uid/generate', body);
  expect(answer.body.data).toBe(slug);
});

test('two meetings with one title get two addresses', async () => {
  const [first, second] = [await publishTitled('Dezelfde titel'), await publishTitled('Dezelfde titel')];
  expect([first.slug, second.slug]).toEqual(['dezelfde-titel', 'dezelfde-titel-1']);
});

test('an address that an editor emptied is made again', async () => {
  const { documentId } = await publishTitled('Leeggemaakt');
  const { slug } = await meetings().update({ documentId, data: { title: 'Leeggemaakt', slug: '' } });
  expect(slug).toMatch(/^leeggemaakt/);
});

test('an address is kept when the title changes', async () => {
  const { documentId } = await publishTitled('Oude titel');
  const { slug } = await meetings().update({ documentId, data: { title: 'Nieuwe titel' } });
  expect(slug).toBe('oude-titel');
});

test('every part of every list carries its place, at every depth', async () => {
  const speaker = await cms.documents('speaker').create({ data: { name: 'Noor de Wit' } });
  const contributions = ['een', 'twee', 'drie'].map((affiliation) => ({
    affiliation,
    speaker: speaker.documentId,
  }));
  await meetings().create({
    data: { title: 'Met agenda', agenda: [{ title: 'A' }, { title: 'B', contributions }] },
    status: 'published',
  });
  const { meeting } = await collect();
  const agenda = meeting.find(({ title }) => title === 'Met agenda')?.agenda ?? [];
  expect(agenda.map(({ title, position }) => [title, position])).toEqual([
    ['A', 1],
    ['B', 2],
  ]);
  expect(agenda[1]?.contributions.map(({ affiliation, position }) => [affiliation, position])).toEqual([
    ['een', 1],
    ['twee', 2],
    ['drie', 3],
  ]);
});

test('an address that the site needs for itself is neither made nor accepted', async () => {
  const { documentId, slug } = await publishTitled('Pagina');
  expect(slug).toBe('pagina-1');
  await expect(meetings().update({ documentId, data: { slug: 'pagina' } })).rejects.toThrow(
    'kies een ander adres.',
  );
});

test('a title of 300 characters, a name in Arabic and an emoji come out as they went in', async () => {
  const title = `${'Ω'.repeat(150)}${'é'.repeat(149)}🎉`;
  await publishTitled(title);
  const { meeting } = await collect();
  expect(meeting.map((entry) => entry.title)).toContain(title);
});

test('a subsession that is published before its meeting joins it when that follows', async () => {
  const meeting = await meetings().create({ data: { title: 'Later gepubliceerd' } });
  await cms.documents('subsession').create({
    data: { title: 'Eerder gepubliceerd', meeting: meeting.documentId },
    status: 'published',
  });
  await meetings().publish({ documentId: meeting.documentId });
  const { subsession } = await collect();
  expect(subsession.find(({ title }) => title === 'Eerder gepubliceerd')?.meeting).toBe(meeting.documentId);
});

test('a copy of a speaker has nobody’s addresses but its own', async () => {
  const formerIds = ['wie-in-haar-opging'];
  const speaker = await cms.documents('speaker').create({ data: { name: 'Hanneke de Wit', formerIds } });
  const { documentId } = speaker;
  const [copy] = (await cms.documents('speaker').clone({ documentId, data: { name: 'Kopie' } })).entries;
  const stored = (id: string) =>
    cms.strapi.db.query('api::speaker.speaker').findOne({ where: { documentId: id } });
  expect(await stored(copy!.documentId)).toMatchObject({ formerIds: null });
  expect(await stored(documentId)).toMatchObject({ formerIds });
  expect(copy!.slug).toBe('kopie');
});

test('the parts of a copy carry the places that they have in its form', async () => {
  const agenda = [{ title: 'A' }, { title: 'B' }, { title: 'C' }];
  const { documentId } = await meetings().create({ data: { title: 'Om te kopiëren', agenda } });
  // As the form of a copy sends them when an editor moved the last to the front.
  const moved = [
    { title: 'C', position: 3 },
    { title: 'A', position: 1, contributions: [{ affiliation: 'een', position: 7 }] },
    { title: 'B', position: 2 },
  ];
  const [copy] = (await meetings().clone({ documentId, data: { title: 'Kopie', agenda: moved } })).entries;
  const { agenda: copied } = await cms.strapi.db.query('api::meeting.meeting').findOne({
    where: { documentId: copy!.documentId },
    populate: { agenda: { populate: { contributions: true } } },
  });
  expect(copied).toMatchObject([
    { title: 'C', position: 1 },
    { title: 'A', position: 2, contributions: [{ affiliation: 'een', position: 1 }] },
    { title: 'B', position: 3 },
  ]);
});
