/** Writes the secrets that a new installation needs, once, where only its owner reads them. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { envFile, isRequired, urlOf, variables } from '../env.ts';

function valueFor(name: string, present: NodeJS.Dict<string>): string {
  if (name === 'CMS_URL') {
    const port = [process.env['CMS_PORT'], present['CMS_PORT'], '1337'].find(Boolean);
    return urlOf('127.0.0.1', Number(port));
  }
  const secret = randomBytes(32);
  // The form that Standard Webhooks gives to its secrets.
  return name === 'PUBLISHER_SECRET' ? `whsec_${secret.toString('base64')}` : secret.toString('base64url');
}

/** Adds what the file lacks and keeps what it has. Returns whether there was anything to add. */
export function completeEnvFile(file: string = envFile): boolean {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const present = parseEnv(text);
  const missing = Object.entries(variables).filter(
    ([name, variable]) => isRequired(variable) && !present[name],
  );
  if (missing.length === 0) return false;
  const lines = missing.map(
    ([name, { description }]) => `# ${description}\n${name}=${valueFor(name, present)}\n`,
  );
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  appendFileSync(file, separator + lines.join(''), { mode: 0o600 });
  chmodSync(file, 0o600);
  return true;
}
