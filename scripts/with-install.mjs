/**
 * The first thing that runs on any machine: `node scripts/with-install.mjs <script>`.
 *
 * Installs what is needed and hands over to `scripts/<script>/main.ts`, on our own Node. Written
 * so that versions of Node that are too old still parse it, and can say what is wrong.
 */
import { unsupportedNode } from './install/node-version.mjs';

const complaint = unsupportedNode(process.versions.node);
if (complaint === null) {
  void import('./install/run.mjs').then(({ runScript }) => runScript(process.argv[2], process.argv.slice(3)));
} else {
  console.error(complaint);
  process.exitCode = 1;
}
