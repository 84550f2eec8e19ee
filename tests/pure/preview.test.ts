/** What previews are made of: drafts that are not finished, signed links, and marks on a page. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import {
  allTypes,
  contentTypes,
  draftFindingToDutch,
  parseDraft,
  parseEntry,
  readLink,
  signLink,
} from '@archive/content-types';
import { markPreview, watching, type Destination } from '@archive/scripts/preview/mark.ts';
import { securityPolicy } from '@archive/scripts/preview/headers.ts';
import { aMeeting, toAnswer } from '../support/answers.ts';

const meeting = toAnswer('meeting', aMeeting()) as { readonly documentId: string };

test('a draft that is finished is read as it will be published', () => {
  const parsed = parseEntry(contentTypes.meeting, meeting);
  expect(parseDraft(contentTypes.meeting, meeting)).toEqual({
    entry: parsed.ok && parsed.entry,
    findings: [],
  });
});

test('of a text with a part that cannot be shown, the rest is', () => {
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'Wel' }] };
  const introduction = [{ type: 'table' }, paragraph, { type: 'video' }, paragraph];
  const { entry, findings } = parseDraft(contentTypes.meeting, { ...meeting, introduction });
  expect(entry.introduction).toEqual([paragraph, paragraph]);
  expect(findings.map(draftFindingToDutch)).toEqual([
    'Bijeenkomst ‘Eerste bijeenkomst’, veld ‘Inleiding’ (nummer 1): kan niet worden getoond: {"type":"table"}.',
    'Bijeenkomst ‘Eerste bijeenkomst’, veld ‘Inleiding’ (nummer 3): kan niet worden getoond: {"type":"video"}.',
  ]);
});

test.each(allTypes.map((type) => [type.name, type] as const))(
  'whatever a draft of a %s holds, something of it shows',
  (_, type) => {
    const fields = Object.keys(type.fields).map((name) => [name, fc.jsonValue({ maxDepth: 4 })]);
    fc.assert(
      fc.property(fc.record(Object.fromEntries(fields) as object, { requiredKeys: [] }), (raw) => {
        const { entry } = parseDraft(type, { ...raw, documentId: 'Abc_1' });
        expect(entry.documentId).toBe('Abc_1');
      }),
    );
  },
);

const SECRET = 'whsec_a secret';

test('a link works until it ends, and only as it was made', async () => {
  const link = await signLink(SECRET, '/voorvertoning/meeting/abc', { admin: 'http://cms.example' }, 5_000);
  const stateOf = async (href: string, now = 4_999, secret = SECRET) =>
    (await readLink(secret, href, now)).state;
  expect(await stateOf(link)).toBe('valid');
  expect(await stateOf(link, 5_000)).toBe('expired');
  expect(await stateOf(link, 0, 'whsec_another')).toBe('forged');
  expect(await stateOf('http://[')).toBe('forged');
  await fc.assert(
    fc.asyncProperty(fc.nat(link.length - 1), fc.constantFrom('z', '1', '&', '%', '/'), async (at, other) => {
      const changed = link.slice(0, at) + other + link.slice(at + 1);
      expect(await stateOf(changed)).toBe(changed === link ? 'valid' : 'forged');
    }),
  );
});

const page = (content: string) =>
  `<!doctype html><html lang="nl"><head><title>Titel</title></head><body><header></header>${content}</body></html>`;

const mark = (content: string, destination: Destination) =>
  markPreview({
    html: page(content),
    destinationOf: () => destination,
    banner: { lines: [], publicPage: null, problems: [] },
  });

test('a link says where it leads, whatever else stands in it', () => {
  const link = '<a title="a > b" href="/x/?a=1&amp;b=2#c"><b>Naam</b></a>';
  expect(mark(link, { kind: 'public', href: 'https://site.example/x/' })).toContain(
    '<a title="a > b" href="https://site.example/x/?a=1&#x26;b=2#c" target="_blank" rel="noopener"><b>Naam</b></a>',
  );
  expect(mark(link, { kind: 'draft', href: '/voorvertoning/y' })).toContain(
    ' href="/voorvertoning/y"><b>Naam</b> <span class="preview-mark">concept</span></a>',
  );
  expect(mark(link, { kind: 'nowhere' })).toContain(
    '<a title="a > b"><b>Naam</b> <span class="preview-mark">bestaat niet</span></a>',
  );
});

test('a link to another website leaves the frame, and one within the page does not', () => {
  const other = mark('<a href="https://elders.example/">Elders</a>', { kind: 'nowhere' });
  expect(other).toContain('href="https://elders.example/" target="_blank" rel="noopener"');
  expect(mark('<a href="#inhoud">Inhoud</a>', { kind: 'nowhere' })).toContain('<a href="#inhoud">Inhoud</a>');
});

test('a text that looks like the end of the head stays a text', () => {
  const text = '</head><meta http-equiv="refresh" content="0;url=//evil.example"><head>';
  const html = `<!doctype html><html lang="nl"><head><meta name="description" content='${text}'></head></html>`;
  const { document } = parseHTML(watching(html, '/wijzigingen'));
  expect(document.querySelector('[http-equiv]')).toBeNull();
  expect(document.querySelector('[name="description"]')?.getAttribute('content')).toBe(text);
  expect(document.querySelector('head > script')?.getAttribute('data-changes')).toBe('/wijzigingen');
});

test.each(["https://a.example; script-src 'unsafe-inline'", 'https://a.example/pad', '*', '', 'https:'])(
  '%j is nobody who may show a preview in a frame',
  (admin) => {
    expect(securityPolicy(admin)).toMatch(/frame-ancestors 'none'$/);
  },
);
