/** Looks at an entry before it is published: what must be corrected, and what is good to know. */
export { checkEntry, errorsIn, findingToDutch, refusalToDutch } from './check-entry.ts';
export { idsIn, linksIn, type Given, type LinkState, type LinkStates, type Values } from './content.ts';
export type { Code, Finding, Severity, Step } from './finding.ts';
