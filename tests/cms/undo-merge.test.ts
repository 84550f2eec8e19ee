/** A merge is undone: two speakers again, each named where she was. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Undone } from '../../cms/src/people/answers.ts';
import { startCms, type Cms } from './cms.ts';
import { loginAs, type Person } from './people.ts';
import { contributionsIn, mergeAs } from './speakers.ts';

let cms: Cms;
let eindredacteur: Person;
beforeAll(async () => {
  cms = await startCms();
  eindredacteur = await loginAs(cms, 'strapi-editor');
});
afterAll(() => cms?.[Symbol.asyncDispose]());

interface Named {
  readonly documentId: string;
}

const speaker = (name: string, more: object = {}) =>
  cms.documents('speaker').create({ data: { name, ...more } });

const undo = async (id: number) => {
  const { status, body } = await eindredacteur('POST', `/desk/people/merges/${id}/undo`, {});
  return { status, message: body.error?.message, ...(body.data as unknown as Partial<Undone>) };
};

const find = ({ documentId }: Named): Promise<Record<string, unknown> | null> =>
  cms.strapi.db.query('api::speaker.speaker').findOne({
    where: { documentId },
    populate: ['municipality', 'createdBy'],
  });

/** What is said of a speaker, without the number of her row. */
const told = async (who: Named) => {
  const { id: _, updatedAt: __, publishedAt: ___, ...rest } = (await find(who)) ?? {};
  return rest;
};

const aMeeting = (title: string, contributions: readonly object[], more: object = {}) =>
  cms.documents('meeting').create({
    data: { title, agenda: [{ kind: 'pauze' }, { kind: 'plenair', contributions }], ...more },
    status: 'published',
  });

const both = async (meeting: Named) => [
  await contributionsIn(cms, 'meeting', meeting, 'draft'),
  await contributionsIn(cms, 'meeting', meeting, 'published'),
];

test('both are there again as they were, with their addresses, and named where they were', async () => {
  const municipality = await cms
    .documents('municipality')
    .create({ data: { name: 'Ede', cbsCode: 'GM0228' } });
  const created = await eindredacteur('POST', '/content-manager/collection-types/api::speaker.speaker', {
    name: 'Terug Komt',
    organisation: 'BZK',
    aliases: 'T. Komt',
  });
  const gone = { documentId: created.body.data?.documentId ?? '' };
  await cms.documents('speaker').update({ ...gone, data: { municipality: municipality.documentId } });
  const kept = await speaker('Blijft Steeds', { aliases: 'B. Steeds' });
  const meeting = await aMeeting(
    'Helemaal terug',
    [
      { speaker: gone.documentId, role: 'gastheer' },
      { speaker: kept.documentId, role: 'spreker' },
      { speaker: gone.documentId, role: 'spreker', affiliation: 'BZK' },
    ],
    { author: gone.documentId },
  );
  await cms.documents('meeting').update({ ...meeting, data: { title: 'Helemaal terug', location: 'Ede' } });
  const before = [await told(gone), await told(kept), ...(await both(meeting))];
  const { id } = await mergeAs(eindredacteur, { kept, gone, chosen: { name: gone, slug: gone } });
  expect([await told(gone), await told(kept), ...(await both(meeting))]).not.toEqual(before);
  const [newest] = await cms.strapi.db
    .query('api::change.change')
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  expect(await undo(id)).toMatchObject({ status: 200, name: 'Terug Komt', notes: [] });
  expect([await told(gone), await told(kept), ...(await both(meeting))]).toEqual(before);
  const changes = await cms.strapi.db
    .query('api::change.change')
    .findMany({ where: { id: { $gt: newest.id } }, orderBy: 'id' });
  expect(changes.map(({ action, subject }: Record<string, string>) => [action, subject])).toEqual([
    ['update', kept.documentId],
    ['create', gone.documentId],
    ['relate', meeting.documentId],
  ]);
});

test('what was saved and published meanwhile is put back too, in both versions', async () => {
  const [kept, gone] = [await speaker('Blijft Bij'), await speaker('Komt Weer')];
  const meeting = await aMeeting('Weer gepubliceerd', [
    { speaker: gone.documentId, role: 'spreker', affiliation: 'VNG' },
    { speaker: kept.documentId, role: 'spreker' },
    { speaker: gone.documentId, role: 'gastheer' },
  ]);
  const draft = await cms
    .documents('subsession')
    .create({ data: { title: 'Pas later', contributions: [{ speaker: gone.documentId }] } });
  const before = await both(meeting);
  const { id } = await mergeAs(eindredacteur, { kept, gone });
  // As the form saves it: parts by their numbers, and no relation touched.
  const path = `/content-manager/collection-types/api::meeting.meeting/${meeting.documentId}`;
  const entry = (
    (await cms.strapi.documents('api::meeting.meeting' as never).findOne({
      documentId: meeting.documentId,
      populate: { agenda: { populate: ['contributions'] } },
    } as never)) as unknown as { agenda: readonly object[] }
  ).agenda;
  expect((await eindredacteur('PUT', path, { title: 'Weer gepubliceerd', agenda: entry })).status).toBe(200);
  expect((await eindredacteur('POST', `${path}/actions/publish`, {})).status).toBe(200);
  await cms.documents('subsession').publish(draft);
  expect(await undo(id)).toMatchObject({ status: 200, notes: [] });
  const after = await both(meeting);
  expect(after.map((list) => list.toSorted())).toEqual(before.map((list) => list.toSorted()));
  expect(await contributionsIn(cms, 'subsession', draft, 'published')).toEqual(['Komt Weer']);
});

test('what an editor changed since stays, and is told', async () => {
  const [kept, gone] = [await speaker('Houdt Stand'), await speaker('Half Terug', { jobTitle: 'adviseur' })];
  const [changed, same] = [
    await aMeeting('Anders geworden', [{ speaker: gone.documentId }]),
    await aMeeting('Zelfde gebleven', [{ speaker: gone.documentId }]),
  ];
  const { id } = await mergeAs(eindredacteur, { kept, gone });
  await cms
    .documents('speaker')
    .update({ ...kept, data: { jobTitle: 'directeur', aliases: 'Half Terug\nZelf' } });
  await cms.documents('meeting').update({ documentId: changed.documentId, data: { agenda: [] } });
  await cms.documents('meeting').publish(changed);
  expect(await undo(id)).toMatchObject({
    status: 200,
    notes: [
      'Het veld ‘Functie’ van Houdt Stand is daarna gewijzigd en blijft zo.',
      'Een bijdrage van Half Terug is niet teruggezet, want ze is daarna gewijzigd: ‘Anders geworden’.',
    ],
  });
  expect(await told(kept)).toMatchObject({ jobTitle: 'directeur', aliases: 'Zelf' });
  expect(await both(same)).toEqual([['Half Terug'], ['Half Terug']]);
});

test('of one merge after another the last is undone first', async () => {
  const [a, b, c] = [await speaker('Rij A'), await speaker('Rij B'), await speaker('Rij C')];
  const meeting = await aMeeting('Op een rij', [
    { speaker: a.documentId },
    { speaker: b.documentId, role: 'spreker' },
    { speaker: c.documentId, role: 'gastheer' },
  ]);
  const before = [await told(a), await told(b), await told(c), ...(await both(meeting))];
  const first = await mergeAs(eindredacteur, { kept: b, gone: a });
  const second = await mergeAs(eindredacteur, { kept: c, gone: b });
  expect(await undo(first.id)).toMatchObject({
    status: 400,
    message: 'Rij B is daarna samengevoegd met Rij C. Maak dat eerst ongedaan.',
  });
  expect((await undo(second.id)).status).toBe(200);
  expect((await undo(first.id)).status).toBe(200);
  expect([await told(a), await told(b), await told(c), ...(await both(meeting))]).toEqual(before);
});

test('it is refused in Dutch when who stayed is gone, the address is taken, or it was done already', async () => {
  const [kept, gone, other] = [await speaker('Nog Hier'), await speaker('Adres Weg'), await speaker('Kaper')];
  const { id } = await mergeAs(eindredacteur, { kept, gone });
  await cms.documents('speaker').update({ documentId: other.documentId, data: { slug: 'adres-weg' } });
  expect(await undo(id)).toMatchObject({
    status: 400,
    message: 'Het adres /sprekers/adres-weg/ is intussen van Kaper. Geef die pagina eerst een ander adres.',
  });
  await cms.documents('speaker').update({ documentId: other.documentId, data: { slug: 'kaper' } });
  expect((await undo(id)).status).toBe(200);
  expect(await undo(id)).toMatchObject({ status: 400, message: 'Dit is al ongedaan gemaakt.' });
  expect((await undo(99_999)).status).toBe(404);
  const again = await mergeAs(eindredacteur, { kept, gone });
  await cms.documents('speaker').delete(kept);
  expect(await undo(again.id)).toMatchObject({
    status: 400,
    message: 'Nog Hier bestaat niet meer, dus dit is niet ongedaan te maken.',
  });
});

test('what was deleted since is left out, and told', async () => {
  const municipality = await cms
    .documents('municipality')
    .create({ data: { name: 'Weg', cbsCode: 'GM0001' } });
  const [kept, gone] = [
    await speaker('Zonder Gemeente', { organisation: 'x' }),
    await speaker('Met Gemeente', { municipality: municipality.documentId }),
  ];
  const meeting = await aMeeting('Verdwijnt', [{ speaker: gone.documentId }]);
  const { id } = await mergeAs(eindredacteur, { kept, gone });
  await cms.documents('municipality').delete(municipality);
  await cms.documents('meeting').delete(meeting);
  const undone = await undo(id);
  expect(undone.status).toBe(200);
  expect(undone.notes).toContain('Het veld ‘Gemeente’ is leeg gebleven: wat erin stond bestaat niet meer.');
});
