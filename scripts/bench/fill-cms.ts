import type { Core } from '@strapi/strapi';
import { paragraphs } from '@archive/content-types/examples';

const SENTENCE = 'Deelnemers deelden hun ervaring met de aanpak in de wijk en met wat bewoners daarin doen. ';

type Documents = { create(request: { data: object; status?: 'published' }): Promise<{ documentId: string }> };

/** A thousand meetings and three thousand subsessions, with all their relations. */
export async function fillCms(strapi: Core.Strapi): Promise<void> {
  const make = async (name: string, count: number, dataOf: (index: number) => object, status?: 'published') => {
    const documents = strapi.documents(`api::${name}.${name}` as never) as unknown as Documents;
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const { documentId } = await documents.create({ data: dataOf(index), ...(status === undefined ? {} : { status }) });
      ids.push(documentId);
    }
    return (index: number) => ids[index % ids.length];
  };
  await strapi.db.transaction(async () => {
    const municipality = await make('municipality', 100, (index) => ({ name: `Gemeente ${index}`, cbsCode: `GM${index}` }));
    const speaker = await make('speaker', 400, (index) => ({ name: `Persoon ${index}`, organisation: 'VNG' }));
    const programme = await make('programme', 10, (index) => ({ name: `Programma ${index}` }));
    const contributions = (index: number) =>
      [1, 2].map((step) => ({ speaker: speaker(index * step), role: 'spreker', affiliation: 'gemeente' }));
    const meeting = await make('meeting', 1000, (index) => ({
      title: `Bijeenkomst ${index}`,
      slug: `bijeenkomst-${index}`,
      number: index + 1,
      heldOn: '2021-03-24',
      introduction: paragraphs(SENTENCE.repeat(3)),
      programme: programme(index),
      author: speaker(index),
      municipalities: [0, 7, 13, 29, 31].map((step) => municipality(index + step)),
      agenda: [1, 2].map((part) => ({ kind: 'plenair', title: `Deel ${part}`, contributions: contributions(index + part) })),
    }), 'published');
    await make('subsession', 3000, (index) => ({
      title: `Subsessie ${index}`,
      slug: `subsessie-${index}`,
      meeting: meeting(index),
      recap: paragraphs(SENTENCE.repeat(5)),
      municipality: municipality(index),
      contributions: contributions(index),
    }), 'published');
  });
}
