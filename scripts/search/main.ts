/**
 * Indexes a published folder, in a process of its own: it takes what the machine has left, and neither
 * the memory nor the time of who publishes. Says in one line of JSON what it did.
 */
import { constants, setPriority } from 'node:os';
import { indexFolder } from './index-folder.ts';

setPriority(constants.priority.PRIORITY_LOW);
const [target = ''] = process.argv.slice(2);
console.log(JSON.stringify(await indexFolder(target)));
