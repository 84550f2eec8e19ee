/** A form is saved whole, also when others changed the lists in the entry since it was opened. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { collection, createAs, historyFor, publishAs, readAs, restoreAs, saveAs } from './histories.ts';
import { loginAs, type Person } from './people.ts';
import { contributionsIn, mergeAs } from './speakers.ts';

let cms: Cms;
let anna: Person;
let bram: Person;
beforeAll(async () => {
  cms = await startCms();
  [anna, bram] = [await loginAs(cms, 'strapi-editor'), await loginAs(cms, 'strapi-author')];
});
afterAll(() => cms?.[Symbol.asyncDispose]());

interface Part {
  readonly id: number;
  readonly title?: string;
  readonly affiliation?: string;
  readonly contributions?: readonly Part[];
}

interface Form {
  readonly agenda: readonly Part[];
  readonly themes: readonly Part[];
}

const untouched = { connect: [], disconnect: [] };

/** The parts as a form holds them: of whom they name only what is to change. */
const asOpened = ({ contributions, ...part }: Part): Part => ({
  ...part,
  ...(contributions === undefined
    ? {}
    : { contributions: contributions.map((said) => ({ ...said, speaker: untouched })) }),
});

async function open(documentId: string): Promise<Form> {
  const { agenda, themes } = (await readAs(bram, documentId)) as unknown as Form;
  return { agenda: agenda.map(asOpened), themes };
}

const speaker = (name: string) => cms.documents('speaker').create({ data: { name } });

const by = ({ documentId }: { documentId: string }, affiliation: string, role = 'spreker') => ({
  speaker: { connect: [{ documentId }] },
  role,
  affiliation,
});

async function aMeeting() {
  const [one, other] = [await speaker('Ada Eerst'), await speaker('Bo Tweede')];
  const agenda = [
    { kind: 'plenair', title: 'Opening', contributions: [by(one, 'gemeente Breda')] },
    { kind: 'plenair', title: 'Slot', contributions: [by(one, 'Rijk'), by(other, 'VNG', 'gastheer')] },
  ];
  const themes = [{ name: 'leefbaarheid' }, { name: 'wonen' }];
  const documentId = await createAs(bram, { title: 'Lijsten', agenda, themes });
  return { documentId, one, other, form: await open(documentId) };
}

const titlesIn = async (documentId: string) => (await open(documentId)).agenda.map(({ title }) => title);
const saidIn = (documentId: string) => contributionsIn(cms, 'meeting', { documentId }, 'draft');

const ALL = ['Ada Eerst (spreker, gemeente Breda)', 'Ada Eerst (spreker, Rijk)', 'Bo Tweede (gastheer, VNG)'];

test('a programme item and a theme that somebody removed are saved with whom they name', async () => {
  const { documentId, form } = await aMeeting();
  await saveAs(anna, documentId, { agenda: form.agenda.slice(0, 1), themes: form.themes.slice(1) });
  expect(await titlesIn(documentId)).toEqual(['Opening']);
  await saveAs(bram, documentId, { title: 'Van Bram', ...form });
  expect(await titlesIn(documentId)).toEqual(['Opening', 'Slot']);
  expect(await saidIn(documentId)).toEqual(ALL);
  const names = (await open(documentId)).themes.map((theme) => (theme as { name?: string }).name);
  expect(names).toEqual(['leefbaarheid', 'wonen']);
});

test('a contribution that somebody removed from an item is saved as the form has it', async () => {
  const { documentId, form, other } = await aMeeting();
  const [opening, closing] = form.agenda as [Part, Part];
  const shorter = { ...closing, contributions: [] };
  await saveAs(anna, documentId, { agenda: [opening, shorter] });
  const [first, second] = closing.contributions as [Part, Part];
  const edited = { ...first, affiliation: 'ministerie', speaker: { connect: [other], disconnect: [] } };
  await saveAs(bram, documentId, { agenda: [opening, { ...closing, contributions: [edited, second] }] });
  expect(await saidIn(documentId)).toEqual([
    'Ada Eerst (spreker, gemeente Breda)',
    'Bo Tweede (spreker, ministerie)',
    'Bo Tweede (gastheer, VNG)',
  ]);
});

test('whom the form took out of a part that is gone is not put back into it', async () => {
  const { documentId, form, one } = await aMeeting();
  await saveAs(anna, documentId, { agenda: [] });
  const [opening] = form.agenda as [Part];
  const { documentId: taken } = one;
  const said = {
    ...opening.contributions![0]!,
    speaker: { connect: [], disconnect: [{ documentId: taken }] },
  };
  await saveAs(bram, documentId, { agenda: [{ ...opening, contributions: [said] }] });
  expect(await saidIn(documentId)).toEqual(['niemand (spreker, gemeente Breda)']);
});

test('a version that was put back, or a draft that was discarded, stands in nobody’s way', async () => {
  const { documentId, form } = await aMeeting();
  await publishAs(anna, documentId);
  await saveAs(anna, documentId, { title: 'Anders' });
  const first = (await historyFor(anna, documentId)).versions.at(-1)!;
  expect((await restoreAs(anna, documentId, first)).status).toBe(200);
  await saveAs(bram, documentId, { title: 'Na terugzetten', ...form });
  expect(await saidIn(documentId)).toEqual(ALL);

  const opened = await open(documentId);
  const discarded = await anna('POST', `${collection('meeting')}/${documentId}/actions/discard`, {});
  expect(discarded.status).toBe(200);
  const afterwards = await open(documentId);
  await saveAs(bram, documentId, { title: 'Na verwerpen', ...opened });
  expect(await saidIn(documentId)).toEqual(ALL);
  // These parts held the words of a version that was there before them.
  await saveAs(bram, documentId, { title: 'Nog eens', ...afterwards });
  expect(await saidIn(documentId)).toEqual(ALL);
});

test('what a merge took out as said twice comes back only where the form says more', async () => {
  const { documentId, form, one, other } = await aMeeting();
  const [opening, closing] = form.agenda as [Part, Part];
  const [first, second] = closing.contributions as [Part, Part];
  const both = {
    ...closing,
    contributions: [{ ...first }, { ...second, role: 'spreker', affiliation: 'Rijk' }],
  };
  await saveAs(bram, documentId, { agenda: [opening, both] });
  const opened = await open(documentId);
  await mergeAs(anna, { kept: one, gone: other });
  const merged = ['Ada Eerst (spreker, gemeente Breda)', 'Ada Eerst (spreker, Rijk)'];
  expect(await saidIn(documentId)).toEqual(merged);
  await saveAs(bram, documentId, { title: 'Na samenvoegen', ...opened });
  expect(await saidIn(documentId)).toEqual(merged);

  const [start, end] = opened.agenda as [Part, Part];
  const [kept, gone] = end.contributions as [Part, Part];
  const said = [kept, { ...gone, affiliation: 'provincie' }];
  await saveAs(bram, documentId, { agenda: [start, { ...end, contributions: said }] });
  expect(await saidIn(documentId)).toEqual([...merged, 'Ada Eerst (spreker, provincie)']);
});

test('a part of an entry that remembers nothing of it is saved without its number', async () => {
  const { documentId, form } = await aMeeting();
  await cms.strapi.db
    .query('api::entry-version.entry-version')
    .deleteMany({ where: { subject: documentId } });
  await saveAs(anna, documentId, { themes: [] });
  await cms.strapi.db
    .query('api::entry-version.entry-version')
    .deleteMany({ where: { subject: documentId } });
  await saveAs(bram, documentId, { themes: form.themes });
  expect((await open(documentId)).themes).toHaveLength(2);
});
