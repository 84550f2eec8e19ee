/** Whether somebody knows the publisher's secret, in a time that tells nothing of it. */
import { hash, timingSafeEqual } from 'node:crypto';

/** @param header Authorization, as it was sent. */
export const isBearer = (header: string | undefined, secret: string): boolean =>
  timingSafeEqual(hash('sha256', header ?? '', 'buffer'), hash('sha256', `Bearer ${secret}`, 'buffer'));
