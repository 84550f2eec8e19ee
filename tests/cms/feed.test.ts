/** What the change feed tells: everything that the site shows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { aSpeaker, changesDuring, type Feed } from './feed-reader.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms?.[Symbol.asyncDispose]());

const about = ({ changes }: Feed, name: string, documentId: string) =>
  changes.filter(({ type, subject }) => type === name && subject === documentId).map(({ action }) => action);

const aMeeting = (title: string, data: object = {}) =>
  cms.documents('meeting').create({ data: { title, ...data }, status: 'published' });

test('creating, changing, publishing, unpublishing and deleting are each told, in order', async () => {
  const meetings = cms.documents('meeting');
  const [documentId, feed] = await changesDuring(cms, async () => {
    const { documentId } = await meetings.create({ data: { title: 'Van begin tot eind' } });
    await meetings.update({ documentId, data: { title: 'Van begin tot einde' } });
    await meetings.publish({ documentId });
    await meetings.unpublish({ documentId });
    await meetings.delete({ documentId });
    return documentId;
  });
  expect(about(feed, 'meeting', documentId)).toEqual(['create', 'update', 'publish', 'unpublish', 'delete']);
  const numbers = feed.changes.map(({ sequence }) => sequence);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('the published entries come along as they are now, and no drafts', async () => {
  const [[shown, hidden], feed] = await changesDuring(cms, async () => {
    const shown = await aMeeting('Te zien');
    await cms
      .documents('meeting')
      .update({ documentId: shown.documentId, data: { title: 'Nog niet te zien' } });
    const hidden = await cms.documents('meeting').create({ data: { title: 'Niet te zien' } });
    return [shown, hidden];
  });
  expect(feed.meetings).toEqual([{ documentId: shown.documentId, title: 'Te zien', subsessions: [] }]);
  expect(about(feed, 'meeting', hidden.documentId)).toEqual(['create']);
});

test('a copy is told as the entry that it is, and not as what it is a copy of', async () => {
  const { documentId } = await aSpeaker(cms, 'Wordt gekopieerd');
  const [copy, feed] = await changesDuring(cms, async () => {
    const { entries } = await cms.documents('speaker').clone({ documentId, data: { name: 'Kopie' } });
    return entries[0]!.documentId;
  });
  expect(about(feed, 'speaker', copy)).toEqual(['clone']);
  expect(about(feed, 'speaker', documentId)).toEqual([]);
});

test('attaching from the other side tells of both, published or not', async () => {
  const meeting = await aMeeting('Met subsessie');
  const subsession = await cms
    .documents('subsession')
    .create({ data: { title: 'Los' }, status: 'published' });
  const [, attached] = await changesDuring(cms, async () => {
    const { documentId } = meeting;
    await cms.documents('meeting').update({ documentId, data: { subsessions: [subsession.documentId] } });
    await cms.documents('meeting').publish({ documentId });
  });
  expect(about(attached, 'subsession', subsession.documentId)).toContain('relate');
  expect(attached.subsessions).toEqual([
    { documentId: subsession.documentId, meeting: { documentId: meeting.documentId } },
  ]);
  const [, detached] = await changesDuring(cms, () =>
    cms.documents('subsession').update({ documentId: subsession.documentId, data: { meeting: null } }),
  );
  expect(about(detached, 'meeting', meeting.documentId)).toContain('relate');
});

test('a meeting that is published before its subsession has it afterwards', async () => {
  const meetings = cms.documents('meeting');
  const { documentId } = await meetings.create({ data: { title: 'Eerst de bijeenkomst' } });
  const subsession = await cms
    .documents('subsession')
    .create({ data: { title: 'Dan de subsessie', meeting: documentId } });
  await meetings.publish({ documentId });
  const [, feed] = await changesDuring(cms, () =>
    cms.documents('subsession').publish({ documentId: subsession.documentId }),
  );
  expect(feed.meetings).toMatchObject([{ documentId, subsessions: [{ documentId: subsession.documentId }] }]);
});

test('deleting a speaker tells of every entry that loses them, also deep inside a part', async () => {
  const speaker = await aSpeaker(cms, 'Wie gaat');
  const contributions = [{ speaker: speaker.documentId, role: 'spreker' }];
  const meeting = await aMeeting('Met spreker', { agenda: [{ kind: 'plenair', contributions }] });
  const author = await aMeeting('Met schrijver', { author: speaker.documentId });
  const subsession = await cms
    .documents('subsession')
    .create({ data: { title: 'Met spreker', contributions }, status: 'published' });
  const [, feed] = await changesDuring(cms, () =>
    cms.documents('speaker').delete({ documentId: speaker.documentId }),
  );
  expect(feed.changes.map(({ type, subject, action }) => [type, subject, action]).toSorted()).toEqual(
    [
      ['speaker', speaker.documentId, 'delete'],
      ['meeting', meeting.documentId, 'relate'],
      ['meeting', author.documentId, 'relate'],
      ['subsession', subsession.documentId, 'relate'],
    ].toSorted(),
  );
});

test('renaming a speaker tells of the speaker alone', async () => {
  const { documentId } = await aSpeaker(cms, 'Oude Naam');
  await aMeeting('Noemt hen', { author: documentId });
  const [, { changes }] = await changesDuring(cms, () =>
    cms.documents('speaker').update({ documentId, data: { name: 'Nieuwe Naam' } }),
  );
  expect(changes).toMatchObject([{ type: 'speaker', subject: documentId, action: 'update' }]);
});

test('changing or removing a file of the media library is told by its path, and for the entries that show it', async () => {
  const form = new FormData();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  form.append('files', new Blob([png], { type: 'image/png' }), 'foto.png');
  const uploads = cms.strapi.plugin('upload').service('upload');
  const { accessKey } = await cms.strapi
    .service('admin::api-token')
    .create({ name: 'uploads', description: '', type: 'full-access', kind: 'content-api', lifespan: null });
  const answer = await fetch(`${cms.url}/api/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessKey}` },
    body: form,
  });
  const [file] = (await answer.json()) as [{ id: number; url: string }];
  const photographed = await aMeeting('Met foto', { photo: file.id, photoIsDecorative: true });
  const attached = await aMeeting('Met bijlage', { attachments: [{ file: file.id, title: 'Kaart' }] });
  const [, feed] = await changesDuring(cms, async () => {
    await uploads.updateFileInfo(file.id, { alternativeText: 'Een kaart' });
    await uploads.remove(await uploads.findOne(file.id));
  });
  expect(about(feed, 'file', file.url)).toEqual(['update', 'delete']);
  for (const { documentId } of [photographed, attached]) {
    expect(about(feed, 'meeting', documentId)).toContain('relate');
  }
});

test('a write that fails leaves nothing in the feed, and a feed that fails undoes the write', async () => {
  const [, failed] = await changesDuring(cms, () =>
    expect(
      cms.documents('meeting').create({ data: { title: 'Fout', form: 'op de maan' } }),
    ).rejects.toThrow(),
  );
  expect(failed.changes).toEqual([]);
  const stop = cms.strapi.db.lifecycles.subscribe({
    models: ['api::change.change'],
    beforeCreate: () => {
      throw new Error('the feed cannot be written');
    },
  });
  try {
    await expect(aSpeaker(cms, 'Komt er niet')).rejects.toThrow('the feed cannot be written');
  } finally {
    stop();
  }
  const { data } = await cms.graphql('{ speakers(filters: { name: { eq: "Komt er niet" } }) { name } }');
  expect(data).toEqual({ speakers: [] });
});
