import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { Failure } from '@archive/scripts/failure.ts';
import { startServer } from '@archive/scripts/serve/server.ts';
import { FILES, servedFolder } from '../support/served-folder.ts';

test('stopping does not wait for connections that nobody uses', async () => {
  await using own = await servedFolder(FILES);
  const agent = new Agent({ keepAlive: true });
  const silent = connect(Number(new URL(own.url).port), '127.0.0.1');
  await once(silent, 'connect');
  const [answer] = (await once(get(own.url, { agent }), 'response')) as [IncomingMessage];
  await buffer(answer);
  const started = performance.now();
  await own.close();
  expect(performance.now() - started).toBeLessThan(2_000);
  agent.destroy();
  silent.destroy();
});

test('stopping lets a reader have the rest of what was being sent', async () => {
  const size = 20_000_000;
  await using own = await servedFolder({ ...FILES, 'media/groot.jpg': 'x'.repeat(size) });
  const [answer] = (await once(get(`${own.url}/media/groot.jpg`), 'response')) as [IncomingMessage];
  const closing = own.close();
  expect((await buffer(answer)).length).toBe(size);
  await closing;
  await expect(own.ask('/')).rejects.toThrow('ECONNREFUSED');
});

test('a reader who leaves halfway harms nobody else', async () => {
  await using own = await servedFolder({ ...FILES, 'media/groot.jpg': 'x'.repeat(20_000_000) });
  const [answer] = (await once(get(`${own.url}/media/groot.jpg`), 'response')) as [IncomingMessage];
  answer.destroy();
  expect((await own.ask('/')).status).toBe(200);
});

test('a taken port is named, with the way out', async () => {
  await using site = await servedFolder(FILES);
  const { port } = new URL(site.url);
  const second = startServer({ folder: site.folder, host: '127.0.0.1', port: Number(port) });
  await expect(second).rejects.toBeInstanceOf(Failure);
  await expect(second).rejects.toThrow(
    `Port ${port} is taken by another program.\nStop it, or choose another with SITE_PORT.`,
  );
});
