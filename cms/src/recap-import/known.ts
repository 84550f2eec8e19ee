/** What the archive has, as the recap reader wants to know it. */
import type { Known } from '@archive/content-types/recap-reader';
import type { Core } from '@strapi/strapi';

interface Row {
  readonly documentId: string;
  readonly name: string;
  readonly aliases?: string | null;
  readonly organisation?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

const namesIn = (aliases: string | null | undefined) =>
  (aliases ?? '')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export async function readKnown(strapi: Core.Strapi): Promise<Known> {
  const all = async (type: string, ...more: readonly (keyof Row)[]): Promise<readonly Row[]> =>
    (await strapi.db
      .query(`api::${type}.${type}`)
      .findMany({ select: ['documentId', 'name', ...more], orderBy: 'id' })) as Row[];
  const [municipalities, speakers, programmes] = [
    await all('municipality', 'aliases', 'validFrom', 'validUntil'),
    await all('speaker', 'aliases', 'organisation'),
    await all('programme'),
  ];
  return {
    municipalities: municipalities.map(({ documentId, name, aliases, validFrom, validUntil }) => ({
      id: documentId,
      name,
      aliases: namesIn(aliases),
      validFrom: validFrom ?? undefined,
      validUntil: validUntil ?? undefined,
    })),
    speakers: speakers.map(({ documentId, name, aliases, organisation }) => ({
      id: documentId,
      name,
      aliases: namesIn(aliases),
      organisation: organisation ?? undefined,
    })),
    programmes: programmes.map(({ documentId, name }) => ({ id: documentId, name })),
    organisations: [...new Set(speakers.flatMap(({ organisation }) => organisation ?? []))],
  };
}
