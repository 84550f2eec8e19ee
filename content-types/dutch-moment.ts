/** Instants as Dutch people say them, by the clock on a Dutch wall wherever the reader is. */
const timeZone = 'Europe/Amsterdam';

const date = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone });
const time = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone });

/** "woensdag 24 maart 2021" */
export const sayDay = (instant: string): string => date.format(new Date(instant));

/** "10.00 uur" */
export const sayTime = (instant: string): string => `${time.format(new Date(instant)).replace(':', '.')} uur`;

/** "woensdag 24 maart 2021, 10.00 uur" */
export const sayMoment = (instant: string): string => `${sayDay(instant)}, ${sayTime(instant)}`;

/** "vandaag, 10.00 uur", and of another day its date. */
export const sayRecent = (instant: string): string =>
  sayDay(instant) === sayDay(new Date().toISOString()) ? `vandaag, ${sayTime(instant)}` : sayMoment(instant);

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const MINUTE = 60_000;

/** How long something took, to the largest unit: "3 minuten", "1 uur", "2 dagen". */
export function sayDuration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
  if (minutes < 60) return counted(minutes, 'minuut', 'minuten');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} uur` : `${Math.round(hours / 24)} dagen`;
}
