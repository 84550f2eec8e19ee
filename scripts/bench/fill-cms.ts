import { setImmediate as turn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { paragraphs } from '@archive/content-types/examples';

const SENTENCE = 'Deelnemers deelden hun ervaring met de aanpak in de wijk en met wat bewoners daarin doen. ';

interface Documents {
  create(request: { data: object; status?: 'published' }): Promise<{ documentId: string }>;
}

/** How many entries are written in one transaction. SQLite's statements stay in memory until the event loop turns. */
const AT_ONCE = 50;

/** The documentId of the entry that stands at a place, counting on from the first after the last. */
type At = (index: number) => string | undefined;

async function make(
  strapi: Core.Strapi,
  name: string,
  count: number,
  dataOf: (index: number) => object,
): Promise<At> {
  const documents = strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
  const ids: string[] = [];
  while (ids.length < count) {
    await strapi.db.transaction(async () => {
      for (const end = Math.min(count, ids.length + AT_ONCE); ids.length < end;) {
        const { documentId } = await documents.create({ data: dataOf(ids.length), status: 'published' });
        ids.push(documentId);
      }
    });
    await turn();
  }
  return (index) => ids[index % ids.length];
}

/** How much of everything. Speaker 0 writes the recaps of the first meetings. */
export interface Filling {
  readonly municipalities: number;
  readonly speakers: number;
  readonly programmes: number;
  readonly meetings: number;
  readonly subsessions: number;
  /** How many recaps speaker 0 wrote. */
  readonly ofOneAuthor: number;
}

/** Fills an empty CMS with everything published, and all its relations. */
export async function fillCms(strapi: Core.Strapi, filling: Filling): Promise<void> {
  const municipality = await make(strapi, 'municipality', filling.municipalities, (index) => ({
    name: `Gemeente ${index}`,
    cbsCode: `GM${index}`,
  }));
  const speaker = await make(strapi, 'speaker', filling.speakers, (index) => ({
    name: `Persoon ${index}`,
    slug: `persoon-${index}`,
    organisation: 'VNG',
  }));
  const programme = await make(strapi, 'programme', filling.programmes, (index) => ({
    name: `Programma ${index}`,
  }));
  const contributions = (index: number) =>
    [1, 2].map((step) => ({
      speaker: speaker(1 + index * step),
      role: 'spreker',
      affiliation: 'gemeente',
    }));

  const meeting = await make(strapi, 'meeting', filling.meetings, (index) => ({
    title: `Bijeenkomst ${index}`,
    slug: `bijeenkomst-${index}`,
    number: index + 1,
    heldOn: `${2001 + (index % 20)}-03-24`,
    introduction: paragraphs(SENTENCE.repeat(3)),
    programme: programme(index),
    author: speaker(index < filling.ofOneAuthor ? 0 : index),
    municipalities: [0, 7, 13, 29, 31].map((step) => municipality(index + step)),
    agenda: [1, 2].map((part) => ({
      kind: 'plenair',
      title: `Deel ${part}`,
      contributions: contributions(index + part),
    })),
  }));
  await make(strapi, 'subsession', filling.subsessions, (index) => ({
    title: `Subsessie ${index}`,
    slug: `subsessie-${index}`,
    meeting: meeting(index),
    recap: paragraphs(SENTENCE.repeat(5)),
    municipality: municipality(index),
    contributions: contributions(index),
  }));
}
