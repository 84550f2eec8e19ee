/** What the last part of a page's address may be, by the one rule of the contract, the CMS and the checks. */
import { expect, test } from 'vitest';
import { contentTypes, MAX_SLUG_LENGTH, parseEntry } from '@archive/content-types';
import { addressProblem } from '@archive/content-types/address';
import { checkEntry } from '@archive/content-types/checks';
import { aMeeting, toAnswer } from '../support/answers.ts';

const isAccepted = (slug: string) =>
  parseEntry(contentTypes.meeting, { ...toAnswer('meeting', aMeeting()), slug }).ok;

const isFound = (slug: string) =>
  checkEntry({ type: 'meeting', entry: { slug } }).some(({ code }) => code === 'ADDRESS_NOT_ALLOWED');

test.each(['a', '7', 'vijfde-bijeenkomst', 'pagina-1', 'x'.repeat(MAX_SLUG_LENGTH)])(
  'a page can be called "%s"',
  (slug) => {
    expect([addressProblem(slug), isAccepted(slug), isFound(slug)]).toEqual([null, true, false]);
  },
);

test.each(['.', '..', 'feed.xml', 'Zuid', 'a_b', '-a', 'a--b', 'a/b', 'é', ' ', 'a\n', 'pagina', 'jaar'])(
  'no page can be called "%s", and all three say so',
  (slug) => {
    expect(addressProblem(slug)).toMatch(/^‘Adres van de pagina’ .+\.$/);
    expect([isAccepted(slug), isFound(slug)]).toEqual([false, true]);
  },
);

test('the page of a list is no page of an entry', () => {
  expect(addressProblem('letter')).toMatch(/kies een ander adres\.$/);
  expect(addressProblem('x'.repeat(MAX_SLUG_LENGTH + 1))).toMatch(/hoogstens 120 tekens/);
});
