import { expect, test } from 'vitest';
import { explainDatabase } from '@archive/scripts/cms/explain-database.ts';
import { explainInstallation } from '@archive/scripts/install/explain.mjs';
import { unsupportedNode } from '@archive/scripts/install/node-version.mjs';

test('a Node that is too old is told which one is needed', () => {
  expect(unsupportedNode('18.20.4')).toMatch(/needs Node 20 or later; you have 18\.20\.4.*Install/);
});

test.each(['20.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => {
  expect(unsupportedNode(version)).toBeNull();
});

test.each([
  ['ERR_PNPM_ENOSPC ENOSPC: no space left on device, write', 'The disk is full'],
  ['Failed to write to file: No\n      space left on device (os error 28)', 'The disk is full'],
  ['request to https://registry/ failed, reason: getaddrinfo ENOTFOUND registry', 'Connect to the network'],
  ['ERR_PNPM_OUTDATED_LOCKFILE Cannot install with "frozen-lockfile"', 'Run "pnpm install"'],
  ["EACCES: permission denied, mkdir '/srv/archive/node_modules'", 'this user may not write here'],
])('what an installer says is explained: %s', (said, explained) => {
  expect(explainInstallation(said).message).toContain(explained);
});

test('what nobody can explain is shown', () => {
  expect(explainInstallation('Boom: 42').message).toMatch(/Boom: 42[^]*what the installer said last/);
});

test('a full disk under a database is said to be full, whichever database it is', () => {
  for (const code of ['SQLITE_FULL', '53100']) {
    expect(explainDatabase({ code, message: 'COMMIT; - database or disk is full' })).toMatchObject({
      message: expect.stringContaining('The disk of the database is full.\nMake room'),
    });
  }
});
