/**
 * Draws the pictures for who shares a page of a published folder, in a process of its own: it takes what
 * the machine has left. Says in one line of JSON what it did.
 */
import { constants, setPriority } from 'node:os';
import { drawCards } from './cards-folder.ts';

setPriority(constants.priority.PRIORITY_LOW);
const [target = ''] = process.argv.slice(2);
console.log(JSON.stringify(await drawCards(target)));
