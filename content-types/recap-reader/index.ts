/**
 * Reads recaps: from text to proposed entries, with the place and the certainty of each find.
 */
export { isSure, SURE, type Find, type Place } from './find.ts';
export type { Known, KnownMunicipality, KnownProgramme, KnownSpeaker } from './known.ts';
export { readRecap, type RecapReading } from './read-recap.ts';
export { summarise, type RecapSummary, type SpeakerSummary } from './summary.ts';
