import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { startCms } from './cms.ts';

test('a CMS that cannot start says why, and the next one starts', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  await expect(startCms({ CMS_PORT: port })).rejects.toThrow('port');
  taken.close();
  await using cms = await startCms({ CMS_PORT: port });
  expect(cms.url).toBe(`http://127.0.0.1:${port}`);
});
