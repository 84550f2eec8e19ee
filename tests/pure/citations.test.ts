/** How to cite, as reference managers read it. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { createArchive } from '@archive/site/archive';
import { toApa } from '@archive/site/citation';
import { toDutchName } from '@archive/site/dutch-name';
import { aMeeting, aSpeaker, aSubsession, exampleContent, toEntries } from '../support/answers.ts';
import { archiveOf, documentIn, endingIn, example, MEETING, recap, SITE } from '../support/documents.ts';

interface CslItem {
  readonly title: string;
  readonly author?: readonly { readonly family: string; readonly given?: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL: string;
}

const part = exampleContent.subsession[0]!;

test.each(
  ['bib', 'ris', 'json'].flatMap((format) => [
    [format, 'the recap', `${MEETING}citaat.${format}`, 'meeting', example] as const,
    [format, 'a subsession', `${MEETING}${part.slug}/citaat.${format}`, 'subsession', part] as const,
  ]),
)('reference managers read in .%s how to cite %s, at the address that stays', (format, _, path, type, of) => {
  const text = documentIn(recap, path);
  const [item] = new Cite(text).data as unknown as [CslItem];
  expect(item.title).toBe(of.title);
  expect(item.issued['date-parts'][0]?.slice(0, 1)).toEqual([2021]);
  expect(item.URL).toBe(`${SITE}/id/${type}/${of.slug}`);
  expect(item.author?.[0]?.family).toContain('Summeren');
  if (type === 'subsession' && format !== 'bib') expect(text).toContain(`${example.title}. Leerkringarchief`);
});

test('another address of a page changes no citation', () => {
  const citationsWith = (slug: string) => {
    const entries = toEntries({ meeting: [aMeeting()], subsession: [aSubsession()] });
    const renamed = <E extends object>(list: readonly E[]) => list.map((entry) => ({ ...entry, slug }));
    const archive = createArchive(
      { ...entries, meeting: renamed(entries.meeting), subsession: renamed(entries.subsession) },
      new Map(),
      SITE,
    );
    const texts = ['.bib', '.ris', 'citaat.json'].flatMap((end) => endingIn(archive, end));
    expect(texts).toHaveLength(6);
    return texts;
  };
  expect(citationsWith('anders')).toEqual(citationsWith('eerst'));
});

test('markup, braces and backslashes in a title survive BibTeX and RIS', () => {
  const title = 'Wat \\kost {dat} & 100% <b>van</b> #5 $x_y^2~?';
  const archive = archiveOf({ meeting: [aMeeting({ title })] });
  for (const format of ['ris', 'json']) {
    const [item] = new Cite(documentIn(archive, `/bijeenkomsten/eerste-bijeenkomst/citaat.${format}`))
      .data as unknown as [CslItem];
    expect(item.title).toBe(title);
  }
  expect(documentIn(archive, '/bijeenkomsten/eerste-bijeenkomst/citaat.bib')).toContain(
    'title = {{Wat \\textbackslash{}kost \\textbraceleft{}dat\\textbraceright{} \\& 100\\% <b>van</b> ' +
      '\\#5 \\$x\\_y\\textasciicircum{}2\\textasciitilde{}?}},',
  );
});

/** How deep in braces each sign stands; a backslash before one makes no difference to BibTeX. */
const depthsIn = (text: string) => {
  let depth = 0;
  return Array.from(text, (sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
};

test.each(['{', '}', '\\', '}}}', 'Wat {dat', '\\}'])('%s in every field leaves BibTeX whole', (text) => {
  const archive = archiveOf({
    archive: [{ name: text, runBy: text }],
    speaker: [aSpeaker({ name: `Noor ${text}` })],
    meeting: [aMeeting({ title: text, author: 'noor-de-wit' })],
  });
  const bib = documentIn(archive, '/bijeenkomsten/eerste-bijeenkomst/citaat.bib');
  const depths = depthsIn(bib.trimEnd());
  expect(depths.at(-1)).toBe(0);
  // Nothing but the end of the entry ends it.
  expect(depths.slice('@misc{'.length, -1).filter((depth) => depth < 1)).toEqual([]);
  const [item] = new Cite(bib).data as unknown as [CslItem];
  expect(item.URL).toBe(`${SITE}/id/meeting/eerste-bijeenkomst`);
});

test('an author whose name has a comma or the word that parts authors stays one author', () => {
  const archive = archiveOf({
    speaker: [aSpeaker({ name: 'Wijk, Wonen and Co' })],
    meeting: [aMeeting({ author: 'noor-de-wit' })],
  });
  const [item] = new Cite(documentIn(archive, '/bijeenkomsten/eerste-bijeenkomst/citaat.bib'))
    .data as unknown as [CslItem];
  expect(item.author).toHaveLength(1);
});

test.each([
  ['Maryam el Rahmouni', { given: 'Maryam', particle: 'el', family: 'Rahmouni' }],
  ['Jornt van Zuijlen', { given: 'Jornt', particle: 'van', family: 'Zuijlen' }],
  ["Jan in 't Veld", { given: 'Jan', particle: "in 't", family: 'Veld' }],
  ['Anna-Maria de Wit-Jansen', { given: 'Anna-Maria', particle: 'de', family: 'Wit-Jansen' }],
  ['Cher', { given: '', particle: '', family: 'Cher' }],
  ['Frank Summeren', { given: 'Frank', particle: '', family: 'Summeren' }],
  ['jan', { given: '', particle: '', family: 'jan' }],
])('%s is cited under the surname', (name, author) => {
  expect(toDutchName(name)).toEqual(author);
});

test('a citation in words says who, when, what and where', () => {
  const citation = {
    id: 'x',
    title: 'Wat werkt?',
    authors: [toDutchName('Jornt van Zuijlen'), toDutchName('Noor de Wit')],
    date: '2021-04-29',
    container: 'Leerkringarchief',
    publisher: 'BZK',
    url: SITE,
  };
  expect(toApa(citation)).toMatchInlineSnapshot(
    `"van Zuijlen, J. & de Wit, N. (2021, 29 april). Wat werkt? Leerkringarchief. https://leerkringen.example"`,
  );
  expect(toApa({ ...citation, authors: [], date: null, title: 'Wonen' })).toMatchInlineSnapshot(
    `"BZK. (z.d.). Wonen. Leerkringarchief. https://leerkringen.example"`,
  );
});
