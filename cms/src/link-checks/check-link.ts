/**
 * Whether something is still where a link leads. Only a server that says that it is gone, or a name that
 * does not exist, makes a link dead; whoever is slow, busy or shy may be there for people.
 */
import { ask, type Answer } from './ask.ts';
import { NameNotFound, passGate, type Gate } from './gate.ts';

export type Outcome = 'alive' | 'dead' | 'unknown';

const MAX_REDIRECTS = 4;

const GONE = [404, 410];

/** Some servers know pages only when these are asked for whole. */
async function askBoth(url: URL, gate: Gate, stop: AbortSignal): Promise<Answer> {
  const door = await passGate(url, gate);
  const answer = await ask(door, 'HEAD', stop).catch(() => null);
  if (answer !== null && answer.status < 400) return answer;
  return ask(door, 'GET', stop);
}

async function follow(start: URL, gate: Gate, stop: AbortSignal): Promise<Outcome> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const { status, location } = await askBoth(url, gate, stop);
    if (GONE.includes(status)) return 'dead';
    if (status >= 400) return 'unknown';
    if (status < 300 || location === undefined) return 'alive';
    url = new URL(location, url);
  }
  return 'unknown';
}

/** Never rejects. */
export async function checkLink(address: string, gate: Gate, stop: AbortSignal): Promise<Outcome> {
  if (!URL.canParse(address)) return 'unknown';
  try {
    return await follow(new URL(address), gate, stop);
  } catch (error) {
    return error instanceof NameNotFound ? 'dead' : 'unknown';
  }
}
