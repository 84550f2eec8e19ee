import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { folders } from '../../folders.ts';
import { runProgram, type Cost } from '../run-program.ts';

/** What Astro is given; a copy, because it moves what it bundled, and cannot to another disk. */
const SOURCES = ['src', 'public', 'package.json'];

export interface AstroBuilt extends Cost {
  /** For the pages alone, from the entries on. */
  readonly generating: number;
  /** The folder with the site. */
  readonly site: string;
}

/** Runs `astro build` in a folder of which nothing else is used. Astro logs no line for each page, which would cost it time. */
export async function buildWithAstro(folder: string): Promise<AstroBuilt> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const name of SOURCES) await cp(join(folders.site, name), join(folder, name), { recursive: true });
  await symlink(join(folders.site, 'node_modules'), join(folder, 'node_modules'));
  const config = relative(folder, join(import.meta.dirname, 'astro.config.ts'));
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const astro = join(folders.site, 'node_modules/.bin/astro');
  const command = [astro, 'build', '--root', folder, '--config', config, '--silent'];
  const { lines, ...cost } = await runProgram(command, folder, env);
  const generating = Number(lines.findLast((line) => /^[\d.]+$/.test(line)));
  return { ...cost, generating, site: join(folder, 'dist') };
}
