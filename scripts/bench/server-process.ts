/** The site's server in a process of its own, as it runs beside the publisher. */
import { startServer } from '../serve/server.ts';

process.once('message', (folder: string) => {
  void startServer({ folder, host: '127.0.0.1', port: 0 }).then(({ url }) => process.send?.(url));
});
