/** Reads a recap with what the archive has, the earlier recaps of its programme included. */
import { identify, type Known, type Proposal } from '@archive/content-types/recap-reader';
import type { Core } from '@strapi/strapi';
import { findExisting, keyOf } from './drafts.ts';
import { readEarlier } from './earlier.ts';
import { readKnown } from './known.ts';
import { readText, withoutControls } from './read-text.ts';

interface Read {
  readonly proposal: Proposal;
  readonly known: Known;
}

/** @throws {TooSlow} */
export async function readProposal(strapi: Core.Strapi, text: string): Promise<Read> {
  const clean = withoutControls(text);
  const known = await readKnown(strapi);
  const recap = identify(clean, known);
  // Who reads a text again is not told that it repeats what was made of it.
  const own = await findExisting(strapi, keyOf(clean), recap);
  const earlier = recap.programme === null ? [] : await readEarlier(strapi, recap.programme, own?.documentId);
  return { proposal: await readText(clean, known, earlier), known };
}
