/** `npm run site:copy -- <folder>`: the published site, to be put anywhere. */
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import { runMain } from '../run-main.ts';
import { copySite } from './copy-site.ts';

await runMain(async () => {
  const [argument = ''] = process.argv.slice(2);
  if (argument === '')
    throw new Failure(
      'Where should the copy go?',
      'Name a folder that is empty or not there yet, such as "npm run site:copy -- ../archief".',
    );
  const target = resolve(process.env['INIT_CWD'] ?? '.', argument);
  const count = await copySite(folders.dist, target);
  console.log(`${target} holds the site: ${count} files. Open its index.html, or serve it below any path.`);
});
