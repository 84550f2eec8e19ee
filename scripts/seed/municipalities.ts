/**
 * The Dutch municipalities of today and of before, as examples for the CMS.
 *
 * Facts of Statistics Netherlands (CBS, gebiedsindelingen, CC BY 4.0) and Kadaster; the TOOI
 * address follows from the CBS code.
 */
import { readFile } from 'node:fs/promises';
import type { ExampleOf, municipality } from '@archive/content-types';

/** One row of municipalities.json; dates are 2021-03-24, the point is WGS84 in degrees. */
interface Row {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly province: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly from?: string;
  readonly to?: string;
  readonly successors?: readonly string[];
  readonly tooiUri: string;
}

const toSlug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Municipalities in an order in which every successor comes before those that went up in it. */
export async function readMunicipalities(): Promise<readonly ExampleOf<typeof municipality>[]> {
  const file = new URL('municipalities.json', import.meta.url);
  const rows = JSON.parse(await readFile(file, 'utf8')) as readonly Row[];
  const slugOf = new Map(rows.map(({ code, name }) => [code, toSlug(name)]));
  const slug = (code: string) => slugOf.get(code) ?? code.toLowerCase();

  const toExample = (row: Row): ExampleOf<typeof municipality> => ({
    name: row.name,
    slug: slug(row.code),
    cbsCode: row.code,
    tooiUri: row.tooiUri,
    province: row.province,
    ...(row.aliases === undefined ? {} : { aliases: row.aliases.join('\n') }),
    ...(row.lat === null || row.lon === null ? {} : { latitude: row.lat, longitude: row.lon }),
    ...(row.from === undefined ? {} : { validFrom: row.from }),
    ...(row.to === undefined ? {} : { validUntil: row.to }),
    ...(row.successors === undefined ? {} : { successors: row.successors.map(slug) }),
  });
  return rows.toSorted((a, b) => youngestFirst(a.to, b.to)).map(toExample);
}

/** A municipality that still exists has no last day. */
const youngestFirst = (a = '9999', b = '9999') => (a < b ? 1 : a > b ? -1 : 0);
