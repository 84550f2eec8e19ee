/** A publisher of a generated archive, in a process of its own so that all of its memory is the publisher's. */
import { setTimeout as sleep } from 'node:timers/promises';
import { loadRenderer } from '@archive/site/renderer';
import { folders } from '../folders.ts';
import { Publisher } from '../publish/publisher.ts';
import { aMeeting, largeEntries, timesLarger } from './content.ts';

const EDITS = 100;
/** Before these nothing is measured: the first ones find code that is not compiled. */
const WARMING_UP = 20;

export interface Scaled {
  readonly pages: number;
  /** How long the first publish of everything took, in milliseconds. */
  readonly first: number;
  /** How long the publish of each new title took, in milliseconds. */
  readonly edits: readonly number[];
  /** What one of them took of the processors on average, in milliseconds. */
  readonly cpu: number;
  /** How many pages one of them rendered, on average. */
  readonly rendered: number;
  /** In bytes: the most it ever had, and what it had after the last edit when nothing idle was left. */
  readonly peak: number;
  readonly settled: number;
}

const [target = '', times] = process.argv.slice(2);
const sizes = timesLarger(Number(times));
const readMedia = () => Promise.resolve(new Map<never, never>());
const publisher = new Publisher({
  renderer: await loadRenderer(folders.bundle),
  target,
  siteUrl: 'https://site.invalid',
  readMedia,
});

const start = performance.now();
const { pages } = await publisher.publishAll(largeEntries(sizes));
const first = performance.now() - start;

const msOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
const edits: number[] = [];
let [rendered, cpu] = [0, 0];
for (let edit = -WARMING_UP; edit < EDITS; edit += 1) {
  const meeting = aMeeting(((edit + WARMING_UP) * 997) % sizes.meetings, sizes);
  const used = process.cpuUsage();
  const begun = performance.now();
  const published = await publisher.publishChange({
    entries: { meeting: [{ ...meeting, title: `Gewijzigd ${edit}` }] },
    removed: [],
    files: [],
    changes: [],
  });
  if (edit < 0) continue;
  cpu += msOf(process.cpuUsage(used)) / EDITS;
  edits.push(performance.now() - begun);
  rendered += published.rendered / EDITS;
}

globalThis.gc?.();
await sleep(1000);
globalThis.gc?.();
const { rss: settled } = process.memoryUsage();
const peak = process.resourceUsage().maxRSS * 1024;
const scaled: Scaled = { pages, first, edits, cpu, rendered, peak, settled };
console.log(JSON.stringify(scaled));
