/** The worst names and texts that editors may come up with; each has to end up on a correct page. */
import { paragraphs } from '@archive/content-types/examples';
import { aMeeting, aSpeaker, aSubsession, exampleContent, type Example } from './answers.ts';

export const SCRIPT = '<script>alert("x")</script>';
export const LONG = `Lang${'e'.repeat(290)}titel`;
export const ARABIC = 'محمد العربي';
export const EMOJI = '🏘️ Wijk & "bewoners" \'s avonds <b>vet</b>';

/** All of that in one name, on two lines. */
export const EVERYTHING = `${SCRIPT} "&amp;" & 's ${EMOJI} ${ARABIC}\n${LONG}`;

const everyField = (text: string): Partial<Example<'meeting'>> => ({
  title: text,
  summary: text,
  location: text,
  introduction: paragraphs(text),
  agenda: [
    {
      kind: 'plenary',
      title: text,
      text: paragraphs(text),
      contributions: [{ speaker: 'script', affiliation: text, role: 'host' }],
    },
  ],
  themes: [{ name: text }],
  author: 'script',
  authorAffiliation: text,
  photoCaption: text,
  photoCredit: text,
  changeNotes: [{ changedOn: '2024-02-29', text }],
});

const richText: NonNullable<Example<'subsession'>['recap']> = [
  { type: 'heading', level: 1, children: [{ type: 'text', text: 'Kop van de redacteur' }] },
  { type: 'heading', level: 6, children: [{ type: 'text', text: 'Diepe kop' }] },
  {
    type: 'list',
    format: 'ordered',
    children: [
      { type: 'list-item', children: [{ type: 'text', text: 'Eerst', bold: true }] },
      {
        type: 'list',
        format: 'unordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: 'Genest', italic: true }] }],
      },
    ],
  },
  { type: 'quote', children: [{ type: 'text', text: 'Een citaat', underline: true }] },
  { type: 'code', children: [{ type: 'text', text: 'if (a < b) {\n  stop();\n}' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'link', url: 'https://www.utrecht.nl/', children: [{ type: 'text', text: 'de gemeente' }] },
      { type: 'text', text: ' en ' },
      { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'een valse link' }] },
      { type: 'text', text: ' en ', strikethrough: true },
      { type: 'link', url: ' JaVaScRiPt:alert(2)', children: [{ type: 'text', text: 'nog een' }] },
      { type: 'text', text: 'regel één\nregel twee', code: true },
    ],
  },
];

export const nastyContent = {
  ...exampleContent,
  archive: [{ name: SCRIPT, runBy: EMOJI, description: LONG, contactEmail: 'redactie@archief.example' }],
  speaker: [
    ...exampleContent.speaker,
    aSpeaker({
      slug: 'script',
      name: SCRIPT,
      biography: SCRIPT,
      organisation: EMOJI,
      aliases: `${ARABIC}\n${EMOJI}`,
    }),
    aSpeaker({ slug: 'arabisch', name: ARABIC }),
    aSpeaker({ slug: 'emoji', name: '🎉' }),
    aSpeaker({ slug: 'lang', name: LONG }),
    // Two surnames under one letter, though not in one way of writing it.
    aSpeaker({ slug: 'vries', name: 'Jan Vries' }),
    aSpeaker({ slug: 'vet', name: '𝗝𝗮𝗻 𝗩𝗿𝗶𝗲𝘀' }),
  ],
  programme: [
    ...exampleContent.programme,
    {
      slug: 'alles',
      name: `Leerkring ${EVERYTHING}`,
      commissionedBy: EVERYTHING,
      organisedBy: EVERYTHING,
      themes: [{ name: EVERYTHING }],
      municipalities: ['alles'],
      startsOn: '2024-02-29',
    },
  ],
  municipality: [
    ...exampleContent.municipality,
    {
      slug: 'alles',
      name: `Gemeente ${EVERYTHING}`,
      aliases: EVERYTHING,
      cbsCode: 'GM2099',
      tooiUri: EVERYTHING,
      province: EVERYTHING,
    },
    // One province in three ways of writing it.
    ...['Noord-Brabant', 'Noord Brabant', '  noord-brabant!'].map((province, index) => ({
      name: `Brabant ${index}`,
      slug: `brabant-${index}`,
      cbsCode: `GM20${index}`,
      province,
    })),
  ],
  meeting: [
    ...exampleContent.meeting,
    { title: 'Alleen een titel', slug: 'alleen-een-titel' },
    { title: 'Alleen een titel', slug: 'alleen-een-titel-1' },
    aMeeting({ slug: 'script', ...everyField(SCRIPT) }),
    aMeeting({ slug: 'lang', ...everyField(LONG) }),
    aMeeting({ slug: 'arabisch', ...everyField(ARABIC) }),
    aMeeting({ slug: 'emoji', ...everyField(EMOJI) }),
    aMeeting({ ...everyField(EVERYTHING), slug: 'alles', programme: 'alles', municipalities: ['alles'] }),
    aMeeting({
      slug: 'eerste-bijeenkomst',
      municipalities: ['brabant-0', 'brabant-1', 'brabant-2'],
      agenda: [
        {
          contributions: ['arabisch', 'emoji', 'lang', 'vries', 'vet'].map((speaker) => ({ speaker })),
        },
      ],
    }),
  ],
  subsession: [
    ...exampleContent.subsession,
    aSubsession({ recap: richText, areas: [{ name: EMOJI, municipality: 'utrecht' }] }),
    aSubsession({ slug: 'leeg', title: LONG }),
  ],
};
