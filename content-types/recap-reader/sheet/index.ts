/** What the admin needs of a sheet, without the reader. */
export * from './edits.ts';
export * from './sheet.ts';
