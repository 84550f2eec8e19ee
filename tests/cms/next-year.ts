/** Days of next year, for plans: those may not be further ahead than some years. */
const year = new Date().getFullYear() + 1;

/** Such as 2027-07-01 of "07-01". */
export const nextYear = (day: string): string => `${year}-${day}`;

/** The last Sunday of a month of next year, in the night to which the clock is changed. */
export function lastSunday(month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
