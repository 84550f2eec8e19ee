/**
 * Our CMS as a process of its own: loads Strapi, fills an empty database, and only then listens.
 *
 * Tells the process that started it when it is ready. The first editor's password goes that way
 * too, and nowhere else: not to the output, and so into no log.
 */
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type * as Strapi from '@strapi/strapi';
import { describeError } from '../failure.ts';
import { folders } from '../folders.ts';
import { onStopRequest } from '../programs/stop-request.mjs';
import { seed } from '../seed/seed.ts';
import { explainDatabase } from './explain-database.ts';
import type { CmsMessage } from './messages.ts';

// The CMS's own copy, which its plugins share; as CommonJS, because Strapi's ES modules import
// folders, which Node does not resolve.
const { createStrapi } = createRequire(join(folders.cms, 'package.json'))('@strapi/strapi') as typeof Strapi;

const tell = (message: CmsMessage) => process.send?.(message);

async function main(): Promise<void> {
  const strapi = createStrapi({ appDir: folders.cms, distDir: join(folders.cms, 'dist') });
  onStopRequest(() => void strapi.destroy().finally(() => process.exit(0)));
  await strapi.load();
  const { editor } = await seed(strapi);
  if (process.argv.includes('--seed-only')) {
    tell({ kind: 'seeded', editor });
    await strapi.destroy();
    process.exit(0);
  }
  await strapi.start();
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  tell({ kind: 'ready', port, editor });
}

/** Ends at once: a Strapi that did not start keeps its connections, and would wait for ever. */
function fail(error: unknown): void {
  const message = describeError(explainDatabase(error));
  if (process.send === undefined) throw new Error(message);
  process.send({ kind: 'failed', message } satisfies CmsMessage, undefined, undefined, () => process.exit(1));
}

main().catch(fail);
