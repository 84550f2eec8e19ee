/** Whether the ports are free, found out before anything slow is begun. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Failure } from '../failure.ts';

export interface Port {
  /** The variable that chooses it. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

const PROBLEMS: Readonly<Record<string, (port: Port) => string>> = {
  EADDRINUSE: ({ name, port }) =>
    `Port ${port} is taken by another program. Stop it, or choose another with ${name}=${port + 1}.`,
  EACCES: ({ name, port }) =>
    `This user may not listen on port ${port}. Choose one above 1023 with ${name}=….`,
  EADDRNOTAVAIL: ({ name, host }) =>
    `This machine has no address ${host}. Choose another with ${name.replace('PORT', 'HOST')}=127.0.0.1.`,
};

async function problemOf(port: Port): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(port.port, port.host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    const explain = PROBLEMS[(error as NodeJS.ErrnoException).code ?? ''];
    if (explain === undefined) throw error;
    return explain(port);
  } finally {
    server.close();
  }
}

/** @throws {Failure} naming every port that cannot be had. */
export async function checkPorts(ports: readonly Port[]): Promise<void> {
  for (const [index, second] of ports.entries()) {
    const first = ports.slice(0, index).find(({ port }) => port === second.port);
    if (first === undefined) continue;
    const what = `${first.name} and ${second.name} are both ${first.port}, and one port serves one program.`;
    throw new Failure(what, `Choose another with ${second.name}=${first.port + 1}.`);
  }
  const problems = (await Promise.all(ports.map(problemOf))).filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new Failure(problems.join('\n'), 'Nothing was started.');
}
