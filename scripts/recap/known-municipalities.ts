/** The municipalities of the Netherlands as the recap reader wants them, without a CMS. */
import type { KnownMunicipality } from '@archive/content-types/recap-reader';
import { readMunicipalities } from '../seed/municipalities.ts';

export async function readKnownMunicipalities(): Promise<readonly KnownMunicipality[]> {
  return (await readMunicipalities()).map(({ name = '', cbsCode = '', aliases, validFrom, validUntil }) => ({
    id: cbsCode,
    name,
    aliases: aliases?.split('\n') ?? [],
    validFrom,
    validUntil,
  }));
}
