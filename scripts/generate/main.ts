/**
 * Writes everything that is generated: the GraphQL schema of the CMS, the outline of the map, the tables
 * of the README, and .env.example.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../build/builds.ts';
import { startThrowawayCms } from '../cms/throwaway-cms.ts';
import { readEnvironment } from '../env.ts';
import { folders } from '../folders.ts';
import { createProgress } from '../progress.mjs';
import { runMain } from '../run-main.ts';
import { completeEnvFile } from '../start/env-file.ts';
import { envExample, envTable } from './env-docs.ts';
import { outlineText } from './outline.ts';
import { schemaText } from './schema.ts';
import { withTables } from './tables.ts';
import { vocabularyTable } from './vocabulary.ts';

await runMain(async () => {
  const progress = createProgress();
  completeEnvFile();
  await ensureBuilt(['cms'], readEnvironment(), progress);
  await progress.step('Writing what is generated', async () => {
    await using cms = await startThrowawayCms(join(folders.cms, 'dist'));
    await writeFile(join(folders.root, 'content-types/generated/schema.graphql'), schemaText(cms.strapi));
    await writeFile(join(folders.site, 'src/map/outline.ts'), await outlineText());
    await writeFile(join(folders.root, '.env.example'), envExample());
    const readme = join(folders.root, 'README.md');
    const tables = { vocabulary: vocabularyTable(), environment: envTable() };
    await writeFile(readme, withTables(await readFile(readme, 'utf8'), tables));
  });
});
