/**
 * `npm run -s recap:read -- <file>…`: what the reader makes of recaps, as JSON on the standard output.
 * Needs no CMS and writes nothing. A file that cannot be read has its reason in `error`.
 */
import { basename } from 'node:path';
import { listFinds, readRecap, summarise } from '@archive/content-types/recap-reader';
import { Failure } from '../failure.ts';
import { findRecapFiles } from '../recap/find-files.ts';
import { readKnownMunicipalities } from '../recap/known-municipalities.ts';
import { readTextOf } from '../recap/read-text.ts';
import { runMain } from '../run-main.ts';

await runMain(async () => {
  const files = await findRecapFiles(process.argv.slice(2));
  if (files.length === 0) {
    throw new Failure(
      'Which recap should be read?',
      'Name files or folders: "npm run -s recap:read -- recap.docx".',
    );
  }
  const known = {
    municipalities: await readKnownMunicipalities(),
    speakers: [],
    programmes: [],
    organisations: [],
  };
  const answers = [];
  for (const file of files) {
    const id = basename(file).replace(/\.\w+$/, '');
    const { text, error } = await readTextOf(file);
    if (text === undefined) answers.push({ id, file, error });
    else {
      const reading = readRecap(text, known);
      answers.push({ id, file, ...summarise(reading), finds: listFinds(reading) });
    }
  }
  console.log(JSON.stringify(answers, null, 1));
  return answers.some((answer) => 'error' in answer) ? 1 : 0;
});
