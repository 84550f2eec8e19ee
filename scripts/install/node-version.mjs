/** Kept apart, and in words that any Node since 12 understands. */
const OLDEST = 20;

/**
 * What to tell somebody whose Node is too old to start with; null when it will do.
 *
 * @param {string} version such as 20.20.2
 * @returns {string | null}
 */
export function unsupportedNode(version) {
  if (Number(version.split('.')[0]) >= OLDEST) return null;
  return (
    'This needs Node ' +
    OLDEST +
    ' or later; you have ' +
    version +
    '. ' +
    'Install a newer one, from your package manager or from https://nodejs.org, and try again.'
  );
}
