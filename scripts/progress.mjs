/**
 * Tells somebody who waits what is going on: one live line on a terminal, plain lines elsewhere.
 */

/**
 * @typedef {object} Progress
 * @property {<Result>(doing: string, work: (note: (text: string) => void) => Promise<Result>) => Promise<Result>} step
 *   says that work is being done, for as long as it takes; `note` adds how far it is
 * @property {(line: string) => void} say prints a line that stays
 */

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const PLAIN_MS = 15_000;

/** @param {number} start */
const secondsSince = (start) => Math.round((performance.now() - start) / 1000);

/**
 * @param {NodeJS.WriteStream} [out]
 * @returns {Progress}
 */
export function createProgress(out = process.stdout) {
  return out.isTTY ? createLive(out) : createPlain(out);
}

/**
 * @param {NodeJS.WriteStream} out
 * @returns {Progress}
 */
function createLive(out) {
  let line = '';
  const draw = () => out.write(`\r\x1b[K${line.slice(0, out.columns - 1)}`);
  return {
    say(text) {
      out.write(`\r\x1b[K${text}\n`);
      draw();
    },
    async step(doing, work) {
      const start = performance.now();
      let [far, frame] = ['', 0];
      const turn = () => {
        line = `${FRAMES[frame++ % FRAMES.length]} ${doing} … ${secondsSince(start)} s${far}`;
        draw();
      };
      const timer = setInterval(turn, FRAME_MS);
      turn();
      let mark = '✗';
      try {
        const result = await work((text) => (far = `, ${text}`));
        mark = '✓';
        return result;
      } finally {
        clearInterval(timer);
        line = '';
        out.write(`\r\x1b[K${mark} ${doing} (${secondsSince(start)} s)\n`);
      }
    },
  };
}

/**
 * @param {NodeJS.WriteStream} out
 * @returns {Progress}
 */
function createPlain(out) {
  return {
    say: (text) => void out.write(`${text}\n`),
    async step(doing, work) {
      const start = performance.now();
      let far = '';
      out.write(`${doing} …\n`);
      const timer = setInterval(() => out.write(`${doing} … ${secondsSince(start)} s${far}\n`), PLAIN_MS);
      try {
        const result = await work((text) => (far = `, ${text}`));
        out.write(`${doing}: done in ${secondsSince(start)} s.\n`);
        return result;
      } finally {
        clearInterval(timer);
      }
    },
  };
}
