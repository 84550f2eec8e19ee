import type { Archive } from '../archive/archive.ts';
import { paths } from '../paths.ts';
import { viewTexts } from '../texts.ts';
import { toCorrection } from './cards.ts';
import { framePage } from './frame.ts';
import { olderLink } from './part-view.ts';
import type { CorrectionsView } from './view.ts';

/** What was corrected in recaps, the last first. */
export const viewCorrections = (archive: Archive): CorrectionsView => ({
  ...framePage(archive, {
    path: paths.corrections,
    title: viewTexts.corrections,
    description: viewTexts.descriptions.corrections,
  }),
  corrections: archive.newest('corrections').map(toCorrection),
  older: olderLink(archive, 'corrections'),
});
