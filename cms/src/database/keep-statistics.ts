/**
 * Keeps the statistics of SQLite true, by which it chooses an index. Without any it reads the parts of all
 * meetings to find those of one. PostgreSQL does so by itself.
 */
import type { Core } from '@strapi/strapi';

const HOUR = 3_600_000;

/** What SQLite advises who keeps a connection open: https://www.sqlite.org/pragma.html#pragma_optimize */
const OPTIMIZE = 'PRAGMA optimize=0x10002';

/** Does so now, and every hour from now on, which takes some milliseconds while tables are about as large as before. */
export async function keepStatistics(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const optimize = async () => {
    try {
      await strapi.db.connection.raw(OPTIMIZE);
    } catch (error) {
      strapi.log.warn(
        `SQLite's statistics stay as they were (${String(error)}). It is tried again every hour.`,
      );
    }
  };
  await optimize();
  const timer = setInterval(() => void optimize(), HOUR).unref();
  strapi.server.httpServer.once('close', () => clearInterval(timer));
}
