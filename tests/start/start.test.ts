/**
 * The life of an installation, in order: the first start on a fresh clone, what runs then, the ways
 * to stop it, the second start, and publishing once.
 */
import { once } from 'node:events';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '@archive/scripts/bench/free-port.ts';
import { cloneProject, publishedDigests, signalGroup, type Clone, type Run } from './clone.ts';

const RECAP = '/bijeenkomsten/vijfde-bijeenkomst-leerkring-leefbaarheid-en-veiligheid/';
const MUNICIPALITIES =
  'amsterdam arnhem breda den-haag eindhoven groningen heerlen leeuwarden lelystad nieuwegein rotterdam schiedam tilburg utrecht zaanstad';
const PEOPLE =
  'andy-clijnk jornt-van-zuijlen henk-jan-bierling simon-bakker maryam-el-rahmouni frank-van-summeren';

const READY = 'Press Ctrl-C to stop.';

let clone: Clone;
let ports: Readonly<Record<'CMS_PORT' | 'SITE_PORT' | 'PUBLISHER_PORT', string>>;
let running: Run;
let [cms, site] = ['', ''];

beforeAll(async () => {
  clone = await cloneProject();
  const [cmsPort, sitePort, publisherPort] = [await freePort(), await freePort(), await freePort()];
  ports = {
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    PUBLISHER_PORT: String(publisherPort),
  };
  [cms, site] = [`http://127.0.0.1:${cmsPort}`, `http://127.0.0.1:${sitePort}`];
});
afterAll(async () => {
  await clone?.[Symbol.asyncDispose]();
});

const read = async (url: string) => (await fetch(url)).text();
const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function expectNothingLeft(): Promise<void> {
  await vi.waitFor(() => expect(clone.programs()).toEqual([]), { timeout: 30_000, interval: 100 });
  expect([await answers(`${cms}/admin`), await answers(site)]).toEqual([false, false]);
}

describe('without a network', () => {
  test('a clone that is not installed says so in one sentence', async () => {
    const start = clone.npm(['start'], {
      ...ports,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(clone.folder, '.cache'),
      pnpm_config_store_dir: join(clone.folder, '.store'),
    });
    expect(await start.ended).toBe(1);
    expect(start.output()).toContain(
      'The packages could not be fetched, because the npm registry does not answer.',
    );
    expect(start.output()).not.toMatch(/^\s+at /m);
  });
});

describe('the first start', () => {
  beforeAll(async () => {
    running = clone.npm(['start'], ports);
    await running.says(READY);
  });

  test('prints the addresses, and the e-mail address and password of the first editor', async () => {
    const output = running.output();
    expect(output).toContain(`${site}/`);
    expect(output).toContain(`${cms}/admin`);
    const [, email] = /e-mail +(\S+)/.exec(output) ?? [];
    const [, password] = /password {2,}(\S+)/.exec(output) ?? [];
    const login = await fetch(`${cms}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(login.status).toBe(200);
  });

  test('shows the recap with everybody in it, each linked to a page that links back', async () => {
    const recap = await read(site + RECAP);
    const linked = [
      ...MUNICIPALITIES.split(' ').map((name) => `/gemeenten/${name}/`),
      ...PEOPLE.split(' ').map((name) => `/sprekers/${name}/`),
      '/programmas/leerkring-leefbaarheid-en-veiligheid/',
    ];
    for (const path of linked) {
      expect(recap).toContain(`href="${path}"`);
      expect(await read(site + path), path).toContain(`href="${RECAP}`);
    }
  });

  test('publishes what an editor changes', async () => {
    const [, email] = /e-mail +(\S+)/.exec(running.output()) ?? [];
    const [, password] = /password {2,}(\S+)/.exec(running.output()) ?? [];
    const send = async (method: string, path: string, body: object, token?: string) => {
      const response = await fetch(cms + path, {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { data: { token: string; documentId: string } };
    };
    const { token } = (await send('POST', '/admin/login', { email, password })).data;
    const meetings = '/content-manager/collection-types/api::meeting.meeting';
    const { documentId } = (await send('POST', meetings, { title: 'Vers van de pers' }, token)).data;
    await send('POST', `${meetings}/${documentId}/actions/publish`, { title: 'Vers van de pers' }, token);
    await vi.waitFor(async () => expect(await read(`${site}/`)).toContain('Vers van de pers'), 20_000);
  });

  test('lists its releases, and puts one back while it runs', async () => {
    const command = async (...args: readonly string[]) => {
      const run = clone.npm(['run', '--silent', ...args], ports);
      return { code: await run.ended, output: run.output() };
    };
    const list = await command('site:releases');
    expect(list.output).toMatch(/^ +2 {2}.*meeting "Vers van de pers"\n +1 {2}.*everything was read$/m);
    const after = await publishedDigests(clone);
    const back = await command('site:rollback', '--', '1');
    expect(back.output).toContain('Release 1 is back, as release 3');
    expect(await read(`${site}/`)).not.toContain('Vers van de pers');
    expect(await command('site:rollback', '--', '9')).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no release 9 to put back.\nChoose one from 1 to 3.'),
    });
    await command('site:rollback', '--', '2');
    expect(await publishedDigests(clone)).toEqual(after);
  });

  test('keeps its secrets in a file that only its owner reads', async () => {
    const file = join(clone.folder, '.env');
    const secrets = parseEnv(await readFile(file, 'utf8'));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(secrets).toMatchObject({ CMS_URL: expect.any(String) });
    expect(secrets['CMS_TOKEN']).not.toBe(secrets['PREVIEW_TOKEN']);
    expect(running.output()).not.toContain(secrets['CMS_TOKEN']);
  });

  test('serves the admin', async () => {
    expect(await answers(`${cms}/admin`)).toBe(true);
  });

  test('holds its ports: a second one says which are taken, and disturbs nothing', async () => {
    const second = clone.npm(['start'], ports);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Port ${ports.CMS_PORT} is taken by another program.`);
    expect(second.output()).toContain(`Port ${ports.SITE_PORT} is taken by another program.`);
    expect([await answers(`${cms}/admin`), await answers(site)]).toEqual([true, true]);
  });

  test('publishes once from the CMS that runs, and changes nothing where nothing changed', async () => {
    const before = await publishedDigests(clone);
    const build = clone.npm(['run', 'build'], { ...ports, CMS_URL: cms });
    expect(await build.ended, build.output()).toBe(0);
    expect(build.output()).toContain('0 files new, 0 changed, 0 removed');
    expect(await publishedDigests(clone)).toEqual(before);
  });

  test('publishes on a build server that keeps nothing but one folder', async () => {
    await using server = await clone.installedElsewhere();
    const kept = join(server.folder, '.kept');
    const publish = async (env: NodeJS.ProcessEnv = {}) => {
      const run = server.run('.ci/publish', ['.kept'], { ...ports, CMS_URL: cms, ...env });
      return { code: await run.ended, output: run.output() };
    };
    expect(await publish()).toMatchObject({ code: 0 });
    expect(await publishedDigests(server)).toEqual(await publishedDigests(clone));
    await rm(join(server.folder, 'site', 'dist'), { recursive: true });
    expect(await publish()).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 files new, 0 changed, 0 removed'),
    });
    expect(await publishedDigests(server)).toEqual(await publishedDigests(clone));
    const whole = await readFile(join(kept, 'site.tar'));
    expect(await publish({ CMS_TOKEN: 'x'.repeat(40) })).toMatchObject({ code: 1 });
    expect(await readdir(kept)).toEqual(['site.tar']);
    expect((await readFile(join(kept, 'site.tar'))).equals(whole)).toBe(true);
  });

  test('with a token that the CMS does not know, publishing leaves the site as it is', async () => {
    const before = await publishedDigests(clone);
    const build = clone.npm(['run', 'build'], { CMS_URL: cms, CMS_TOKEN: 'x'.repeat(40) });
    expect(await build.ended).toBe(1);
    expect(build.output()).toMatch(/CMS_TOKEN/);
    expect(await publishedDigests(clone)).toEqual(before);
  });

  test('Ctrl-C stops all of it, and that is a success', async () => {
    signalGroup(running.child, 'SIGINT');
    expect(await running.ended).toBe(0);
    await expectNothingLeft();
  });
});

describe('publishing once', () => {
  test('starts a CMS of its own where none runs, and stops it', async () => {
    const before = await publishedDigests(clone);
    const build = clone.npm(['run', 'build'], ports);
    expect(await build.ended, build.output()).toBe(0);
    expect(await publishedDigests(clone)).toEqual(before);
    await expectNothingLeft();
  });

  test('from a CMS that is down, says so and leaves the site as it is', async () => {
    const before = await publishedDigests(clone);
    const build = clone.npm(['run', 'build'], { CMS_URL: cms });
    expect(await build.ended).toBe(1);
    expect(build.output()).toContain(cms);
    expect(build.output()).not.toMatch(/^\s+at /m);
    expect(await publishedDigests(clone)).toEqual(before);
  });
});

describe('the second start', () => {
  test('installs nothing, builds nothing, and does not show the password again', async () => {
    running = clone.npm(['start'], ports);
    await running.says(READY);
    expect(running.output()).not.toMatch(/Installing|Building|password/);
    expect(await read(site + RECAP)).toContain('href="/gemeenten/utrecht/"');
  });

  test('npm that is killed the hard way leaves nothing running', async () => {
    running.child.kill('SIGKILL');
    await expectNothingLeft();
  });

  test('everything of ours that is killed the hard way leaves nothing running', async () => {
    running = clone.npm(['start'], ports);
    await running.says(READY);
    signalGroup(running.child, 'SIGKILL');
    await expectNothingLeft();
  });

  test('a request to end while it starts is heard', async () => {
    running = clone.npm(['start'], ports);
    await running.says('Starting the CMS');
    running.child.kill('SIGTERM');
    await running.ended;
    await expectNothingLeft();
  });
});

describe('a port that cannot be had', () => {
  test('is named together with the variable that chooses another', async () => {
    const other = createServer().listen(Number(ports.SITE_PORT), '127.0.0.1');
    await once(other, 'listening');
    const start = clone.npm(['start'], ports);
    expect(await start.ended).toBe(1);
    expect(start.output()).toContain(`choose another with SITE_PORT=${Number(ports.SITE_PORT) + 1}`);
    other.close();
    await expectNothingLeft();
  });
});

describe('a database', () => {
  test('that is damaged is named, with what to do', async () => {
    await writeFile(join(clone.folder, 'cms', '.data', 'archive.db'), 'not a database '.repeat(500));
    const start = clone.npm(['start'], ports);
    expect(await start.ended).toBe(1);
    expect(start.output()).toContain('The database is damaged: file is not a database.');
    expect(start.output()).not.toMatch(/^\s+at /m);
  });

  test('that does not answer is named, with what to check', async () => {
    const start = clone.npm(['start'], { ...ports, DATABASE_URL: 'postgres://a:secret@127.0.0.1:9/archive' });
    expect(await start.ended).toBe(1);
    expect(start.output()).toContain('The database of DATABASE_URL cannot be used');
    expect(start.output()).not.toContain('secret');
  });
});
