import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  newSpeakersOf,
  propose,
  readRecap,
  toEntries,
  type Known,
  type Proposal,
  type SheetQuestion,
} from '@archive/content-types/recap-reader';
import {
  answer,
  changePerson,
  newKey,
  removePerson,
  removeSubsession,
  type Correction,
} from '@archive/content-types/recap-sheet';

const known: Known = {
  municipalities: ['Utrecht', 'Breda', 'Tilburg'].map((name) => ({ id: name, name, aliases: [] })),
  speakers: [{ id: 'jornt', name: 'Jornt van Zuylen', aliases: [] }],
  programmes: [{ id: 'circle', name: 'Leerkring leefbaarheid en veiligheid' }],
  organisations: [],
};
const file = new URL('../fixtures/terugblik-vijfde-bijeenkomst.txt', import.meta.url);
const real = readFileSync(fileURLToPath(file), 'utf8');
const proposed = (text = real): Proposal => propose(readRecap(text, known), known);

const find = ({ questions }: Correction, about: SheetQuestion['about']) =>
  questions.find((question) => question.about === about)!;

const made = ({ sheet }: Correction) =>
  toEntries(sheet, new Map(newSpeakersOf(sheet).map(({ key, name }) => [key, name])));

test('every paragraph of the real recap is in one entry', () => {
  const { sheet } = proposed();
  const texts = [sheet.introduction, sheet.photoCaption, ...sheet.subsessions.map(({ recap }) => recap)];
  const words = (text: string) => text.match(/\p{L}+/gu) ?? [];
  const whole = words(real).length;
  const titles = words(sheet.title).length * 2 + words('29 april').length;
  const rest = words('Aanpak Utrecht Zuid Over de schrijver Reactie plaatsen').length;
  expect(words(texts.join(' ')).length).toBe(whole - titles - rest);
});

test('whoever may be somebody that the archive has is asked, and left out until then', () => {
  const state = proposed();
  const question = find(state, 'link');
  expect(question).toMatchObject({ name: 'Jornt van Zuijlen', candidates: [{ id: 'jornt' }] });
  expect(JSON.stringify(made(state))).not.toContain('jornt');
  const linked = answer(state, question, { kind: 'known', id: 'jornt' });
  expect(JSON.stringify(made(linked))).toContain('"speaker":"jornt"');
  expect(linked.questions).toEqual([]);
  expect(linked.marks.every(({ field, isSure }) => isSure || !field.startsWith('person'))).toBe(true);
  const another = answer(state, question, { kind: 'new' });
  expect(newSpeakersOf(another.sheet).map(({ name }) => name)).toContain('Jornt van Zuijlen');
  const nobody = answer(state, question, { kind: 'no' });
  expect(nobody.sheet.people.map(({ name }) => name)).not.toContain('Jornt van Zuijlen');
  expect(nobody.marks.length).toBeLessThan(state.marks.length);
});

test('every find that looks unsure has a question', () => {
  const { marks, questions } = proposed();
  const asked = new Set(questions.map(({ field }) => field));
  expect(marks.filter(({ field, isSure }) => !isSure && !asked.has(field))).toEqual([]);
});

test('what is unsure is not filled in until somebody says so', () => {
  const text = 'Verslag\n\nHoe wordt Utrecht een stad waar we jongens niet alleen straffen?';
  const state = proposed(text);
  expect(state.sheet.municipalities).toEqual([]);
  const asked = find(state, 'municipality');
  expect(answer(state, asked, { kind: 'yes' }).sheet.municipalities).toEqual(['Utrecht']);
  expect(answer(state, asked, { kind: 'no' }).sheet.municipalities).toEqual([]);
});

test('the text of a subsession that is none goes back to the introduction, with its people', () => {
  const state = proposed();
  const next = removeSubsession(state, 's2');
  expect(next.sheet.subsessions.map(({ key }) => key)).toEqual(['s1']);
  expect(next.sheet.introduction).toContain('Maryam el Rahmouni (gemeente Utrecht)');
  expect(JSON.stringify(made(next).meeting)).toContain('Maryam el Rahmouni');
});

test('somebody who is removed wrote nothing and is not made', () => {
  const state = proposed();
  const author = state.sheet.people.find(({ key }) => key === state.sheet.author)!;
  const next = removePerson(state, author.key);
  expect(next.sheet.author).toBeNull();
  expect(newSpeakersOf(next.sheet).map(({ name }) => name)).not.toContain(author.name);
});

test('nobody is made who does nothing in any part', () => {
  const { sheet } = proposed();
  const idle = sheet.people.find(({ name }) => name === 'Andy Clijnk')!;
  const names = (changed: typeof sheet) => newSpeakersOf(changed).map(({ name }) => name);
  expect(names(sheet)).toContain(idle.name);
  expect(names(changePerson(sheet, idle.key, { parts: [] }))).not.toContain(idle.name);
  expect(names(changePerson(sheet, idle.key, { parts: ['s9'] }))).not.toContain(idle.name);
});

test('a new key is one that there is not', () => {
  expect(newKey('p', [])).toBe('p1');
  expect(newKey('p', [{ key: 'p2' }, { key: 'p3' }])).toBe('p4');
  expect(newKey('p', [{ key: 'p3' }, { key: 'p4' }])).toBe('p5');
});

test('addresses of pictures and within tags are no part of the text', () => {
  const { introduction } = proposed(
    '# Terugblik\n\nOp 3 maart 2021 zagen we ![een foto](https://halt.example/foto.jpg) en <a href="https://halt.example/a">meer</a> <img src=https://halt.example/b.png> in Breda.\n',
  ).sheet;
  expect(introduction).toBe('Op 3 maart 2021 zagen we en meer in Breda.');
});

test('links and addresses of the text stay in it, and the sentences around them as well', () => {
  const state = proposed(
    '# Terugblik\n\nOp 3 maart 2021 kwamen we bijeen in Breda. Zie ook https://www.halt.example/wonen. Lees de [**handreiking** wonen](https://halt.example/hand_reiking.pdf), of vraag ernaar. Intern staat zij op https://localhost/x.\n',
  );
  expect(state.sheet.introduction).toContain('[handreiking wonen](https://halt.example/hand_reiking.pdf)');
  const link = (url: string, text: string) => ({ type: 'link', url, children: [{ type: 'text', text }] });
  expect(made(state).meeting['introduction']).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Op 3 maart 2021 kwamen we bijeen in Breda. Zie ook ' },
        link('https://www.halt.example/wonen', 'https://www.halt.example/wonen'),
        { type: 'text', text: '. Lees de ' },
        link('https://halt.example/hand_reiking.pdf', 'handreiking wonen'),
        { type: 'text', text: ', of vraag ernaar. Intern staat zij op https://localhost/x.' },
      ],
    },
  ]);
});
