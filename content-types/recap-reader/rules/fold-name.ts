/** A name without what writers differ in: capitals, diacritics, full stops and kinds of apostrophe. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[’‘`]/g, "'")
    .toLowerCase();
