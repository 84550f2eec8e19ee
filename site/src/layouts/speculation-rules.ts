/**
 * Which pages browsers may fetch before they are asked for: those that a reader is about to open, from
 * this site alone. Data and no script, so that any web server will do; others pass it over.
 */
export const speculationRules = {
  // Only pages end in a slash; a feed or a file is fetched by who wants it.
  prefetch: [{ where: { href_matches: '/*/' }, eagerness: 'moderate' }],
};
