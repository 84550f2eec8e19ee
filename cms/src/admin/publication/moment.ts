const format = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant in ISO 8601 as people say it: "dinsdag 24 november 2026 om 17:20". */
export const toMoment = (instant: string): string => format.format(new Date(instant));
