import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const PATIENCE_MS = 30_000;

/**
 * Whether a program is there and tells its version. Ubuntu's `chromium-browser` may be a stub that
 * only says to install a snap, and a downloaded browser may lack the libraries of the system.
 */
export async function isUsable(file: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: PATIENCE_MS });
    return /\d+\.\d+/.test(stdout);
  } catch {
    return false; // Why it does not run is not interesting: another one is tried.
  }
}
