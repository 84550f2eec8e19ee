/** How well and how fast recaps are read. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecap } from '@archive/content-types/recap-reader';
import { folders } from '../folders.ts';
import { readKnownMunicipalities } from '../recap/known-municipalities.ts';
import { median, type Measurement } from './measurement.ts';
import { precisionOf, recallOf, scoreFolder, type Score } from './reader-scores.ts';

const ROUNDS = 20;

export interface ReaderReport {
  readonly title: string;
  readonly scores: readonly Score[];
}

const show = (share: number) => share.toFixed(2).padStart(9);

/** A line for each kind, and below it what was mistaken. */
export function describeScore(score: Score): string {
  const numbers = `${show(precisionOf(score))} ${show(recallOf(score))}`;
  const counts = `${score.right} of ${score.found} right, ${score.wanted} wanted`;
  return [
    `${numbers}  ${score.kind.padEnd(16)} ${counts}`,
    ...score.mistakes.map((mistake) => `${' '.repeat(23)}${mistake}`),
  ].join('\n');
}

/** Ours, and real ones where RECAPS says: they are their authors', and no part of the project. */
export async function scoreReader(): Promise<readonly ReaderReport[]> {
  const own = join(folders.root, 'tests', 'fixtures', 'recaps');
  const real = process.env['RECAPS'];
  return [
    { title: 'Recaps of our own in many styles', scores: await scoreFolder(own) },
    ...(real === undefined ? [] : [{ title: 'Real recaps', scores: await scoreFolder(real) }]),
  ];
}

/** The time that one recap takes, once the code is warm. */
export async function measureReader(): Promise<readonly Measurement[]> {
  const folder = join(folders.root, 'tests', 'fixtures', 'recaps');
  const files = (await readdir(folder)).filter((file) => /\.(?:txt|md)$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const known = {
    municipalities: await readKnownMunicipalities(),
    speakers: [],
    programmes: [],
    organisations: [],
  };
  const times = Array.from({ length: ROUNDS }, () => texts)
    .flat()
    .map((text) => {
      const start = performance.now();
      readRecap(text, known);
      return performance.now() - start;
    });
  return [
    { name: 'one recap, median', value: median(times), unit: 'ms' },
    { name: 'the slowest', value: Math.max(...times), unit: 'ms' },
  ];
}
