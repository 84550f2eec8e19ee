/** Who may be in the archive twice, and why. Pure, and of no use to the site. */
export { findDoubles, type Double, type Person } from './find-doubles.ts';
export { reasonToDutch, type Reason } from './reasons.ts';
