/** Turns what a package manager says when it fails into one sentence that says what to do. */

const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|META_FETCH_FAIL|error sending request|dns error|network/i;

/** A failure that is shown as it is, without a stack. */
class InstallFailure extends Error {
  /** @override */
  name = 'Failure';
}

/**
 * @param {string} output of npx and pnpm
 * @returns {Error}
 */
export function explainInstallation(output) {
  if (/ENOSPC|no\s+space\s+left/i.test(output)) {
    return new InstallFailure(
      'The disk is full, so the packages could not be installed. Make room (about 2 GB) and try again.',
    );
  }
  if (/OUTDATED_LOCKFILE/.test(output)) {
    return new InstallFailure(
      'pnpm-lock.yaml does not fit the package.json files. Run "pnpm install", and commit both.',
    );
  }
  if (/EACCES|EPERM|EROFS|permission denied/i.test(output)) {
    return new InstallFailure(
      'The packages could not be installed, because this user may not write here. Give it the right to, and try again.',
    );
  }
  if (OFFLINE.test(output)) {
    return new InstallFailure(
      'The packages could not be fetched, because the npm registry does not answer. Connect to the network (or check the proxy and registry settings of npm) and try again.',
    );
  }
  const last = output.trim().split('\n').slice(-15).join('\n');
  return new InstallFailure(
    `${last}\n\nThe packages could not be installed; what the installer said last stands above. Solve that, and try again.`,
  );
}
