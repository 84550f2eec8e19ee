const MAX_NAMED = 5;

/** "A, B en C"; of many the first few, and how many more. */
export function enumerate(names: readonly string[]): string {
  const more = names.length - MAX_NAMED;
  const shown = more > 1 ? [...names.slice(0, MAX_NAMED), `nog ${more}`] : names;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} en ${shown.at(-1)}`;
}
