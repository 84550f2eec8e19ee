/** No link of an editor leads us into our own network, and only what is gone for certain is dead. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createRawServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Gate {
  readonly lookup: (name: string) => Promise<readonly string[]>;
  readonly mayReach: (address: string, port: number) => boolean;
}

interface Doors {
  readonly publicGate: Gate;
  readonly passGate: (url: URL, gate: Gate) => Promise<object>;
  readonly Refused: new () => Error;
  readonly NameNotFound: new () => Error;
}

/** The CMS is compiled as CommonJS and the tests are not: its files are loaded as they are. */
const load = <Exports>(file: string) =>
  import(new URL(`../../cms/src/link-checks/${file}`, import.meta.url).href) as Promise<Exports>;

const { isPublic } = await load<{ readonly isPublic: (address: string) => boolean }>('public-address.ts');
const { NameNotFound, passGate, publicGate, Refused } = await load<Doors>('gate.ts');
const { checkLink } = await load<{
  readonly checkLink: (address: string, gate: Gate, stop: AbortSignal) => Promise<string>;
}>('check-link.ts');

const { signal: never } = new AbortController();

/** Names that mean what a test says; everything else is not found. */
const namesTo =
  (names: Readonly<Record<string, readonly string[]>>): Gate['lookup'] =>
  (name) =>
    names[name] === undefined ? Promise.reject(new NameNotFound()) : Promise.resolve(names[name]);

describe('an address', () => {
  test.each([
    ...['127.0.0.1', '127.255.0.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '100.127.255.255',
      '192.0.0.192',
      '198.18.0.1',
      '224.0.0.1',
      '239.1.1.1',
    ],
    ...['240.0.0.1', '255.255.255.255', '192.0.2.1', '203.0.113.9', '198.51.100.7', '192.88.99.1'],
    ...[
      '::1',
      '::',
      '::ffff:127.0.0.1',
      '::ffff:93.184.215.14',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      'fe80::1',
      'fe80::1%eth0',
    ],
    ...[
      'fc00::1',
      'fd00:ec2::254',
      'ff02::1',
      '2001:db8::1',
      '2002:7f00:1::',
      '2001::1',
      '3fff::1',
      '100::1',
      'fec0::1',
    ],
    ...['localhost', '', '1', '0x7f.1', '2130706433', '127.1', '2001:db8::1%1'],
  ])('%s is nobody’s to ask', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each([
    '93.184.215.14',
    '1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
    '11.0.0.1',
    '2606:4700::1111',
    '2a02:2308::216',
  ])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe('the gate', () => {
  const toPublic: Gate = { ...publicGate, lookup: () => Promise.resolve(['93.184.215.14']) };

  test.each([
    ...[
      'http://127.0.0.1/',
      'http://0x7f.1/',
      'http://2130706433/',
      'http://0177.0.0.1/',
      'http://127.1/',
      'http://[::1]/',
    ],
    ...[
      'http://[::ffff:169.254.169.254]/',
      'http://169.254.169.254/latest/meta-data/',
      'http://93.184.215.14/',
      'http://①②⑦.⓪.⓪.①/',
    ],
    ...[
      'http://localhost/',
      'http://LOCALHOST./',
      'http://intranet/',
      'http://cms.internal/',
      'http://nas.local/',
      'http://db.lan/',
      'http://a.home.arpa/',
    ],
    ...[
      'http://metadata.google.internal/',
      'ftp://www.example.nl/',
      'file:///etc/passwd',
      'gopher://www.example.nl/',
      'javascript:alert(1)',
    ],
    ...[
      'http://www.example.nl:8080/',
      'https://www.example.nl:22/',
      'http://www.example.nl:6379/',
      'http://user:secret@www.example.nl/',
    ],
  ])('does not let %s through', async (url) => {
    await expect(passGate(new URL(url), toPublic)).rejects.toThrow(Refused);
  });

  test.each([
    [['127.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['2606:4700::1111', '::1']],
    [['169.254.169.254']],
    [[]],
  ])('does not let a name through that resolves to %j', async (addresses) => {
    const gate: Gate = { ...publicGate, lookup: () => Promise.resolve(addresses) };
    await expect(passGate(new URL('https://www.example.nl/'), gate)).rejects.toThrow(Refused);
  });

  test.each([
    ['http://www.example.nl/a', 80],
    ['https://www.example.nl:443/', 443],
    ['http://www.example.nl:443/', 443],
    ['https://ééN.example.nl./', 443],
  ])('lets %s through to one address', async (url, port) => {
    expect(await passGate(new URL(url), toPublic)).toMatchObject({ address: '93.184.215.14', port });
  });
});

function sendTo(response: ServerResponse, location: string): number {
  response.setHeader('location', location);
  return 302;
}

/** What the server does at each kind of path, and the status it gives; elsewhere the path is the status. */
const answers: Readonly<
  Record<string, (response: ServerResponse, more: string, method: string) => number | undefined>
> = {
  silent: () => undefined,
  to: (response, more) => sendTo(response, decodeURIComponent(more)),
  round: (response, more) => sendTo(response, `/round/${Number(more) + 1}`),
  large: (response) => void response.write('x'.repeat(1_000_000)),
  headers: (response) => void response.setHeader('x-large', 'x'.repeat(60_000)),
  noheads: (_, __, method) => (method === 'HEAD' ? 404 : 200),
};

describe('a real server', () => {
  const asked: string[] = [];
  let server: Server;
  let url: string;
  let gate: Gate;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method = '', url: path = '', headers } = request;
      asked.push(`${method} ${path} ${headers.host}`);
      const [, kind = '', more = ''] = (path.split('?')[0] ?? '').split('/');
      const answer = answers[kind] ?? (() => Number(kind));
      response.statusCode = answer(response, more, method) ?? 200;
      if (kind !== 'silent') response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    url = `http://server.example.nl:${port}`;
    gate = {
      lookup: namesTo({ 'server.example.nl': ['127.0.0.1'], 'inside.example.nl': ['10.0.0.1'] }),
      mayReach: (address, at) => address === '127.0.0.1' && at === port,
    };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const outcome = (path: string) => checkLink(url + path, gate, never);

  test.each([
    ['/200', 'alive'],
    ['/204', 'alive'],
    ['/noheads', 'alive'],
    ['/large', 'alive'],
    ['/to/%2F200', 'alive'],
    ['/404', 'dead'],
    ['/410', 'dead'],
    ['/to/%2F404', 'dead'],
    ['/401', 'unknown'],
    ['/403', 'unknown'],
    ['/429', 'unknown'],
    ['/500', 'unknown'],
    ['/503', 'unknown'],
    ['/headers', 'unknown'],
    ['/round/1', 'unknown'],
  ])('that answers %s makes a link %s', async (path, expected) => {
    expect(await outcome(path)).toBe(expected);
  });

  test('is asked for the head first, by the name that the link has', async () => {
    asked.length = 0;
    await outcome('/404?a=b');
    const host = new URL(url).host;
    expect(asked).toEqual([`HEAD /404?a=b ${host}`, `GET /404?a=b ${host}`]);
  });

  test.each([
    'http://127.0.0.1:22/',
    'http://inside.example.nl/',
    'http://localhost/',
    'file:///etc/passwd',
    'http://0x7f.1/',
    'nonsense://',
    '//',
  ])('that sends us on to %s is not followed', async (inside) => {
    expect(await outcome(`/to/${encodeURIComponent(inside)}`)).toBe('unknown');
  });

  test('is not asked when its own address is not let through: nothing but the option does that', async () => {
    asked.length = 0;
    const lookup = gate.lookup;
    expect(await checkLink(`${url}/200`, { ...publicGate, lookup }, never)).toBe('unknown');
    expect(asked).toEqual([]);
  });

  test('is asked at the address that was let through, whatever its name means by then', async () => {
    let times = 0;
    const rebinding: Gate = {
      ...gate,
      lookup: () => Promise.resolve((times += 1) === 1 ? ['127.0.0.1'] : ['10.0.0.1']),
    };
    expect(await checkLink(`${url}/200`, rebinding, never)).toBe('alive');
    expect(times).toBe(1);
  });

  test('that says nothing, or speaks no HTTP, does not keep us, and a stop breaks it off', async () => {
    const stop = new AbortController();
    const asking = checkLink(`${url}/silent`, gate, stop.signal);
    stop.abort();
    expect(await asking).toBe('unknown');
    const raw = createRawServer((socket) => socket.end('nonsense\r\n')).listen(0, '127.0.0.1');
    await once(raw, 'listening');
    const { port } = raw.address() as AddressInfo;
    const anywhere = { ...gate, mayReach: () => true };
    expect(await checkLink(`http://server.example.nl:${port}/`, anywhere, never)).toBe('unknown');
    raw.close();
    expect(await checkLink(`http://server.example.nl:${port}/`, anywhere, never)).toBe('unknown');
  });
});

test('a name that nobody knows is dead, and one that cannot be asked now is not', async () => {
  const gate = (lookup: Gate['lookup']): Gate => ({ ...publicGate, lookup });
  expect(await checkLink('https://weg.example.nl/', gate(namesTo({})), never)).toBe('dead');
  const failing = () => Promise.reject(Object.assign(new Error(), { code: 'ETIMEOUT' }));
  expect(await checkLink('https://weg.example.nl/', gate(failing), never)).toBe('unknown');
  expect(await checkLink('geen adres', gate(failing), never)).toBe('unknown');
});
