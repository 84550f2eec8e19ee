/**
 * The only way by which the address that an editor wrote becomes a connection.
 *
 * A name is resolved once, all that it resolves to has to be public, and the connection is made to that very
 * address: nothing can answer something else a moment later. Every redirect passes here again.
 */
import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublic } from './public-address.ts';

/** Gives the addresses of a name; none where there are none that can be asked. @throws {NameNotFound} */
type Lookup = (name: string) => Promise<readonly string[]>;

export interface Gate {
  readonly lookup: Lookup;
  readonly mayReach: (address: string, port: number) => boolean;
}

/** Where to connect, for which address. */
export interface Door {
  readonly url: URL;
  readonly address: string;
  readonly port: number;
}

/** We do not ask there. @public Tests load it by its file. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The internet knows no such name. */
export class NameNotFound extends Error {
  override readonly name = 'NameNotFound';
}

const TIMEOUT = 3_000;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Asks the name servers, and not the file of names that this machine may keep. */
async function lookUp(name: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: TIMEOUT, tries: 1 });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [codeOf(answer.reason)] : []));
  if (failures.length === answers.length && failures.every((code) => code === 'ENOTFOUND')) {
    throw new NameNotFound();
  }
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

/** The gate to the public internet, by its two ordinary ports. */
export const publicGate: Gate = {
  lookup: lookUp,
  mayReach: (address, port) => isPublic(address) && (port === 80 || port === 443),
};

/** Names that only mean something in a network of one's own. */
const OWN_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|invalid|test|onion)$/;

const isOwnName = (name: string) => !name.includes('.') || OWN_NAMES.test(name);

/** @throws {Refused} for what is no ordinary address of a website. Numbers, however written, are none. */
function nameOf({ protocol, hostname, username, password }: URL): string {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  const isWeb = protocol === 'http:' || protocol === 'https:';
  if (!isWeb || username !== '' || password !== '') throw new Refused();
  if (isIP(name) !== 0 || name.startsWith('[') || isOwnName(name)) throw new Refused();
  return name;
}

/** @throws {Refused | NameNotFound} */
export async function passGate(url: URL, { lookup, mayReach }: Gate): Promise<Door> {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const addresses = await lookup(nameOf(url));
  const [address] = addresses;
  if (address === undefined || !addresses.every((each) => mayReach(each, port))) throw new Refused();
  return { url, address, port };
}
