/** What somebody typed as a date, told from what Strapi's picker would make into another one. */
const TYPED = /^(\d{1,2})-(\d{1,2})(?:-(\d{2}|\d{4}))?$/;

/** The years that the picker has, counted from this one, and the last of all. */
const YEARS_BACK = 200;
const LAST_YEAR = 2099;

/** Whether the calendar has the day; one without a year is of the year that the picker shows. */
function exists(day: number, month: number, year = 2000): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** @param thisYear such as 2026. */
export function readsAsDate(typed: string, thisYear: number): boolean {
  const [, day, month, year] = TYPED.exec(typed.trim()) ?? [];
  if (day === undefined || month === undefined) return false;
  if (year?.length !== 4) return exists(Number(day), Number(month));
  const isInPicker = Number(year) >= thisYear - YEARS_BACK && Number(year) <= LAST_YEAR;
  return isInPicker && exists(Number(day), Number(month), Number(year));
}
