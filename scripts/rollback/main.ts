/** `npm run site:rollback -- <n>`: makes the site what release n left. */
import { readEnvironment } from '../env.ts';
import { Failure } from '../failure.ts';
import { folders } from '../folders.ts';
import { restore } from '../publish/folder.ts';
import { tellBrought } from '../publish/s3/bucket.ts';
import { openBucket } from '../publish/s3/open-bucket.ts';
import { runMain } from '../run-main.ts';
import { completeEnvFile } from '../start/env-file.ts';

await runMain(async () => {
  const [argument = ''] = process.argv.slice(2);
  if (!/^[1-9]\d*$/.test(argument)) {
    throw new Failure(
      argument === '' ? 'Which release should be put back?' : `"${argument}" is not the number of a release.`,
      'Say it by its number, such as "npm run site:rollback -- 12"; "npm run site:releases" lists them.',
    );
  }
  completeEnvFile();
  const bucket = await openBucket(readEnvironment(), folders.dist);
  const { release, added, changed, removed } = await restore(folders.dist, Number(argument));
  console.log(
    `Release ${argument} is back, as release ${release}: ${added} files new, ${changed} changed, ${removed} removed.`,
  );
  const brought = await bucket?.bring();
  if (brought) console.log(tellBrought(brought));
  console.log('What is published next brings the site to what the CMS holds then.');
});
