import type { Core } from '@strapi/strapi';
import { paragraphs } from '@archive/content-types/examples';

const SENTENCE = 'Deelnemers deelden hun ervaring met de aanpak in de wijk en met wat bewoners daarin doen. ';

interface Documents {
  create(request: { data: object; status?: 'published' }): Promise<{ documentId: string }>;
}

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
  for (let index = 0; index < count; index += 1) {
    const { documentId } = await documents.create({ data: dataOf(index), status: 'published' });
    ids.push(documentId);
  }
  return (index) => ids[index % ids.length];
}

/** A thousand meetings and three thousand subsessions, with all their relations. */
export async function fillCms(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async () => {
    const municipality = await make(strapi, 'municipality', 100, (index) => ({
      name: `Gemeente ${index}`,
      cbsCode: `GM${index}`,
    }));
    const speaker = await make(strapi, 'speaker', 400, (index) => ({
      name: `Persoon ${index}`,
      organisation: 'VNG',
    }));
    const programme = await make(strapi, 'programme', 10, (index) => ({ name: `Programma ${index}` }));
    const contributions = (index: number) =>
      [1, 2].map((step) => ({ speaker: speaker(index * step), role: 'spreker', affiliation: 'gemeente' }));

    const meeting = await make(strapi, 'meeting', 1000, (index) => ({
      title: `Bijeenkomst ${index}`,
      slug: `bijeenkomst-${index}`,
      number: index + 1,
      heldOn: '2021-03-24',
      introduction: paragraphs(SENTENCE.repeat(3)),
      programme: programme(index),
      author: speaker(index),
      municipalities: [0, 7, 13, 29, 31].map((step) => municipality(index + step)),
      agenda: [1, 2].map((part) => ({
        kind: 'plenair',
        title: `Deel ${part}`,
        contributions: contributions(index + part),
      })),
    }));
    await make(strapi, 'subsession', 3000, (index) => ({
      title: `Subsessie ${index}`,
      slug: `subsessie-${index}`,
      meeting: meeting(index),
      recap: paragraphs(SENTENCE.repeat(5)),
      municipality: municipality(index),
      contributions: contributions(index),
    }));
  });
}
