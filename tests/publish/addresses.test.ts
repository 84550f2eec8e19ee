/** What readers get at addresses of the past. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Addresses } from '@archive/scripts/publish/addresses.ts';
import { Ledger } from '@archive/scripts/publish/ledger.ts';

/** The address of each page. */
type State = Readonly<Record<string, string>>;

const pages = (state: State) => new Map(Object.entries(state));

/** The pages that have another address than before; null for none any more. */
const movesBetween = (before: State, after: State) =>
  new Map(
    Object.keys({ ...before, ...after })
      .filter((id) => before[id] !== after[id])
      .map((id) => [id, after[id] ?? null]),
  );

/** What the addresses lead to after these states of the site, one after the other, told twice: step by step, and from the ledger. */
function toldTwice(states: readonly State[], heirs?: ReadonlyMap<string, string>) {
  let [followed, text, before]: [Addresses, string, State] = [Addresses.of(Ledger.empty), '', {}];
  for (const state of states) {
    const { addresses, lines } = followed.with(movesBetween(before, state), heirs);
    [followed, text, before] = [addresses, text + lines, state];
  }
  const { addresses: fresh } = Addresses.of(Ledger.parse(text)).with(pages(before), heirs);
  return [followed, fresh] as const;
}

function redirectsAfter(...states: readonly State[]) {
  const [followed, fresh] = toldTwice(states).map((addresses) => Object.fromEntries(addresses.redirects()));
  expect(followed).toEqual(fresh);
  return followed;
}

test('an address of a page that moved leads to where it is, and one of a page that went to nothing', () => {
  expect(redirectsAfter({ a: '/een/', b: '/twee/' }, { a: '/nieuw/' })).toEqual({
    '/een/': '/nieuw/',
    '/twee/': null,
  });
});

test('a page that moved twice is one step away from each of its addresses', () => {
  expect(redirectsAfter({ a: '/1/' }, { a: '/2/' }, { a: '/3/' })).toEqual({
    '/1/': '/3/',
    '/2/': '/3/',
  });
});

test('a page that moved and came back is where it was', () => {
  expect(redirectsAfter({ a: '/1/' }, { a: '/2/' }, { a: '/1/' })).toEqual({ '/2/': '/1/' });
});

test('pages that swap their addresses lead nowhere else', () => {
  expect(redirectsAfter({ a: '/1/', b: '/2/' }, { a: '/2/', b: '/1/' })).toEqual({});
});

test('an address that another page took is that page, and stays its', () => {
  const states = [{ a: '/1/' }, { a: '/2/' }, { a: '/2/', b: '/1/' }] as const;
  expect(redirectsAfter(...states)).toEqual({});
  expect(redirectsAfter(...states, { a: '/2/' })).toEqual({ '/1/': null });
});

test('a line that was cut short spoils no other', () => {
  const first = Ledger.empty.with(pages({ a: '/1/' })).lines;
  const cut = `${first}/half/`;
  const text = cut + Ledger.parse(cut).with(pages({ b: '/2/' })).lines;
  expect([...Ledger.parse(text)]).toEqual([
    ['/1/', 'a'],
    ['/2/', 'b'],
  ]);
});

test('what is said already is not said again', () => {
  const { ledger } = Ledger.empty.with(pages({ a: '/1/' }));
  expect(ledger.with(pages({ a: '/1/' })).lines).toBe('');
});

test('an entry that went is not found by its identifier, also when another got its address', () => {
  expect(redirectsAfter({ 'meeting:a': '/1/' }, { 'meeting:b': '/1/' })).toEqual({
    '/id/meeting/a': null,
    '/id/meeting/b': '/1/',
  });
});

test('step by step comes to what the ledger says, whatever moves, and no redirect leads to another', () => {
  const ids = ['meeting:a', 'meeting:b', 'speaker:c', 'speaker:d', 'speaker:d/feed', 'appearancesOf:c/2'];
  const paths = ['/1/', '/2/', '/3/', '/4/', '/5/', '/6/'];
  // Each page takes one of the addresses that are left, or none.
  const state = fc
    .tuple(fc.shuffledSubarray(ids), fc.shuffledSubarray(paths, { minLength: ids.length }))
    .map(([shown, free]): State => Object.fromEntries(shown.map((id, index) => [id, free[index] ?? ''])));
  const heirs = fc.constantFrom(new Map(), new Map([['c', 'd']]), new Map([['d', 'c']]));
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), heirs, (states, merged) => {
      const [followed, fresh] = toldTwice(states, merged);
      const redirects = new Map(followed.redirects());
      expect(redirects).toEqual(new Map(fresh.redirects()));
      const present = new Map(Object.entries(states.at(-1) ?? {}).map(([id, path]) => [path, id]));
      for (const [from, to] of redirects) {
        expect(present.has(from)).toBe(false);
        if (to !== null) expect(present.has(to)).toBe(true);
      }
      for (const path of paths) expect(followed.pageAt(path)).toBe(present.get(path));
    }),
    { numRuns: 1000 },
  );
});
