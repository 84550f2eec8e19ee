/**
 * Reads recaps: from text to proposed entries, with the place and the certainty of each find, and with
 * what the archive has that they may be.
 */
export { isSure, type Find, type Place } from './find.ts';
export { listFinds, type FlatFind } from './finds.ts';
export type { Known, KnownMunicipality, KnownProgramme, KnownSpeaker } from './known.ts';
export { linkName } from './link/link-name.ts';
export { linkPerson } from './link/link-person.ts';
export type { Link } from './link/link.ts';
export { readRecap, type RecapReading } from './read-recap.ts';
export { identify } from './sheet/identify.ts';
export { propose } from './sheet/propose.ts';
export * from './sheet/sheet.ts';
export { newSpeakersOf, toEntries, toSpeaker, UNTITLED } from './sheet/to-entries.ts';
export { summarise, type RecapSummary } from './summary.ts';
