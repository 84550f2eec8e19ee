/** Mails about reviews, against a real mail server. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startCms, type Cms } from './cms.ts';
import { collection, createAs } from './histories.ts';
import { headerOf, startMailServer, wordsOf, type Mail, type MailServer } from './mail-server.ts';
import { addAccount, personWith, PASSWORD, type Person } from './people.ts';

const closing = new AsyncDisposableStack();
const ADMIN = 'https://cms.example/admin';
let cms: Cms;
let post: MailServer;
let redacteur: Person;
let eindredacteur: Person;
let asker: string;
let editors: string[];

async function login(email: string): Promise<Person> {
  const answer = await personWith(cms, null)('POST', '/admin/login', { email, password: PASSWORD });
  return personWith(cms, String(answer.body.data?.['token']));
}

beforeAll(async () => {
  post = closing.use(await startMailServer());
  const environment = { SMTP_URL: post.url, MAIL_FROM: 'archief@archief.example', ADMIN_URL: ADMIN };
  cms = closing.use(await startCms(environment));
  asker = await addAccount(cms, 'strapi-author');
  editors = [await addAccount(cms, 'strapi-editor'), await addAccount(cms, 'strapi-editor')];
  redacteur = await login(asker);
  eindredacteur = await login(editors[0]!);
  const left = await addAccount(cms, 'strapi-editor');
  await cms.strapi.db.query('admin::user').update({ where: { email: left }, data: { isActive: false } });
});
afterAll(() => closing.disposeAsync());
beforeEach(() => {
  post.mails.length = 0;
  Object.assign(post, { refused: 0, isRefusing: false });
});

const ask = (meeting: string, note = '') => redacteur('POST', `/desk/reviews/meeting/${meeting}`, { note });

const arrived = async (count: number): Promise<readonly Mail[]> => {
  await expect.poll(() => post.mails.length).toBe(count);
  return post.mails;
};

const letters = () => cms.strapi.db.query('api::letter.letter');

/** Has every mail that waits for another attempt be sent at once. */
async function hurry(): Promise<void> {
  await letters().updateMany({ where: {}, data: { dueAt: new Date(0).toISOString() } });
  await cms.strapi.eventHub.emit('mail.queued');
}

test('every active Eindredacteur reads that publication is asked, by whom, with the note and a link', async () => {
  const meeting = await createAs(redacteur, { title: 'Vijfde bijeenkomst' });
  await ask(meeting, 'Klopt de naam van de wethouder?\nVerder is het klaar.');
  const mails = await arrived(2);
  expect(mails.flatMap(({ to }) => to).toSorted()).toEqual(editors.toSorted());
  const [mail] = mails;
  expect(headerOf(mail!, 'Subject')).toBe('Vraag om publicatie: Vijfde bijeenkomst');
  expect(headerOf(mail!, 'From')).toBe('archief@archief.example');
  expect(headerOf(mail!, 'Content-Type')).toMatch(/^text\/plain/);
  const words = wordsOf(mail!);
  expect(words).toMatch(
    /strapi-author vraagt om publicatie van de bijeenkomst ‘Vijfde bijeenkomst’ \(\S+dag \d+ \S+ \d{4}, \d\d\.\d\d uur\)\./,
  );
  expect(words).toContain('Klopt de naam van de wethouder?\nVerder is het klaar.');
  expect(words).toContain(`${ADMIN}/content-manager/collection-types/api::meeting.meeting/${meeting}`);
});

test('who asked reads what came back, and that it was published', async () => {
  const meeting = await createAs(redacteur, { title: 'Heen en weer' });
  await ask(meeting);
  await arrived(2);
  await eindredacteur('POST', `/desk/reviews/meeting/${meeting}/return`, { note: 'De datum ontbreekt.' });
  const returned = (await arrived(3)).at(-1)!;
  expect(returned.to).toEqual([asker]);
  expect(headerOf(returned, 'Subject')).toBe('Terug van de eindredactie: Heen en weer');
  expect(wordsOf(returned)).toContain('De datum ontbreekt.');
  await ask(meeting, 'Datum staat erin');
  await arrived(5);
  await eindredacteur('POST', `${collection('meeting')}/${meeting}/actions/publish`, {});
  const published = (await arrived(6)).at(-1)!;
  expect(published.to).toEqual([asker]);
  expect(headerOf(published, 'Subject')).toBe('Gepubliceerd: Heen en weer');
});

test('who asked the same later reads what came back as well', async () => {
  const second = await addAccount(cms, 'strapi-author');
  const colleague = await login(second);
  const meeting = await createAs(redacteur, { title: 'Door twee gevraagd' });
  await ask(meeting);
  await arrived(2);
  for (const note of ['Ik ook.', '']) await colleague('POST', `/desk/reviews/meeting/${meeting}`, { note });
  await eindredacteur('POST', `/desk/reviews/meeting/${meeting}/return`, { note: 'Bijna.' });
  const returned = (await arrived(4)).slice(2);
  expect(returned.flatMap(({ to }) => to).toSorted()).toEqual([asker, second].toSorted());
  expect(returned.map((mail) => wordsOf(mail)).join()).toContain('Bijna.');
});

test('no title or note adds a header, a recipient or another mail', async () => {
  const evil = 'Titel\r\nBcc: ander@elders.example\r\n\r\nEigen tekst\u0085\u2028Bcc: nog@elders.example';
  const meeting = await createAs(redacteur, { title: evil });
  await ask(meeting, 'Regel\r\n.\r\nRCPT TO:<ander@elders.example>\r\nDATA\r\n\u0000einde');
  const mails = await arrived(2);
  for (const { to, source } of mails) {
    expect(editors).toContain(to[0]);
    expect(to).toHaveLength(1);
    expect(source.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
  }
  expect(headerOf(mails[0]!, 'Subject')).toContain('Bcc: ander@elders.example');
  expect(wordsOf(mails[0]!)).toContain('RCPT TO:<ander@elders.example>');
});

test('a very long title is cut in the subject', async () => {
  const meeting = await createAs(redacteur, { title: 'Zo lang '.repeat(200) });
  await ask(meeting);
  const [mail] = await arrived(2);
  expect(headerOf(mail!, 'Subject').length).toBeLessThanOrEqual(150);
});

test('a mail server that refuses does not stop anybody, and gets the mail later, also after a restart', async () => {
  post.isRefusing = true;
  const meeting = await createAs(redacteur, { title: 'Later' });
  expect((await ask(meeting)).status).toBe(200);
  await expect.poll(() => post.refused).toBe(2);
  await expect.poll(() => letters().count({ where: { attempts: 1 } })).toBe(2);
  await letters().updateMany({ where: {}, data: { dueAt: new Date(0).toISOString() } });
  post.isRefusing = false;
  await cms.restart();
  await arrived(2);
  await expect.poll(() => letters().count()).toBe(0);
});

test('what is refused again and again is given up', async () => {
  post.isRefusing = true;
  const meeting = await createAs(redacteur, { title: 'Nooit' });
  await ask(meeting);
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await expect.poll(() => letters().count({ where: { attempts: attempt } })).toBe(2);
    await hurry();
  }
  await expect.poll(() => letters().count()).toBe(0);
  expect(post.refused).toBe(10);
});

test('a mail that nobody needs any more is not sent', async () => {
  post.isRefusing = true;
  const meeting = await createAs(redacteur, { title: 'Ingetrokken' });
  await ask(meeting);
  await expect.poll(() => letters().count({ where: { attempts: 1 } })).toBe(2);
  await redacteur('POST', `/desk/reviews/meeting/${meeting}/withdraw`, {});
  post.isRefusing = false;
  await hurry();
  await expect.poll(() => letters().count()).toBe(0);
  expect(post.mails).toEqual([]);
});

test('the log names nobody', async () => {
  const told: string[] = [];
  const warn = cms.strapi.log.warn.bind(cms.strapi.log);
  cms.strapi.log.warn = ((line: string) => told.push(line)) as never;
  post.isRefusing = true;
  const meeting = await createAs(redacteur, { title: 'Wie weet' });
  await ask(meeting);
  await expect.poll(() => told.length).toBe(2);
  cms.strapi.log.warn = warn;
  for (const line of told) {
    expect(line).toMatch(/^Mail \d+ about a review was not sent \(451\); trying again later\.$/);
  }
});
