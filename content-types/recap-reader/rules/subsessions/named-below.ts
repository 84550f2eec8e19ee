/** Headings of which the text below says that a session is called so: "in de sessie De wijk in". */
import type { RecapText } from '../../text/recap-text.ts';
import { bodyEnd, isNeverOne, KIND, toSubsession, withoutColon, type Subsession } from './shape.ts';

const fold = (text: string) => text.toLowerCase().replace(/\s&\s/g, ' en ');
const CALLED = new RegExp(
  `(?:${KIND}|sessie|\\p{L}{0,10}discussie|rondetafel),?\\s(?:over\\s)?["“‘']?$`,
  'iu',
);

export function namedBelow({ blocks, plain }: RecapText): readonly Subsession[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || index === 0 || isNeverOne(block.text)) return [];
    const title = withoutColon(block.text);
    const end = bodyEnd(blocks, index);
    const body = plain.slice(block.end, Math.min(end, block.end + 500));
    const at = fold(body).indexOf(fold(title));
    const lead = fold(body).slice(0, Math.max(0, at));
    return at > 0 && CALLED.test(lead) ? [toSubsession(title, 0.8, block, end)] : [];
  });
}
