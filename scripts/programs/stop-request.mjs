/** The ways in which somebody asks us to stop. */

/** @type {Readonly<Record<string, number>>} */
export const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/** @param {(signal: NodeJS.Signals) => void} act */
export function onStopRequest(act) {
  for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) process.on(signal, act);
}
