/**
 * Sends the letters that are due, one after the other, and those that fail again later.
 *
 * What goes wrong is logged by its code alone: the words of a mail server repeat addresses.
 */
import type { Core } from '@strapi/strapi';
import { createTransport, type Transporter } from 'nodemailer';
import { readCmsEnv } from '../env.ts';
import { compose } from './compose.ts';
import { dropLetter, dueLetters, postponeLetter, QUEUED, type Letter } from './letters.ts';

const LONGEST_SLEEP = 2 ** 31 - 1;

const SECONDS = 1000;
const timeouts = {
  connectionTimeout: 10 * SECONDS,
  greetingTimeout: 10 * SECONDS,
  socketTimeout: 30 * SECONDS,
};

const codeOf = (error: unknown) => {
  const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string };
  return String(responseCode ?? code ?? 'no code');
};

class Post {
  readonly #strapi: Core.Strapi;
  readonly #transport: Transporter;
  readonly #from: string;
  #timer: NodeJS.Timeout | undefined;
  #isBusy = false;
  #isAskedAgain = false;
  #isStopped = false;

  constructor(strapi: Core.Strapi, url: string, from: string) {
    this.#strapi = strapi;
    this.#from = from;
    this.#transport = createTransport({ url, ...timeouts });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#transport.close();
  }

  /** Never rejects. */
  async deliver(): Promise<void> {
    if (this.#isStopped) return;
    this.#isAskedAgain = this.#isBusy;
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await this.#deliverDue();
    } catch (error) {
      this.#strapi.log.error(`Mails could not be looked up (${codeOf(error)}); looking again in a minute.`);
      this.#deliverIn(60 * SECONDS);
    }
    this.#isBusy = false;
    if (this.#isAskedAgain) await this.deliver();
  }

  async #deliverDue(): Promise<void> {
    const { due, next } = await dueLetters(this.#strapi);
    for (const letter of due) if (!this.#isStopped) await this.#send(letter);
    if (due.length > 0) this.#deliverIn(0);
    else if (next !== null) this.#deliverIn(Math.min(next - Date.now(), LONGEST_SLEEP));
  }

  #deliverIn(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.deliver(), Math.max(delay, 0)).unref();
  }

  async #send(letter: Letter): Promise<void> {
    try {
      const mail = await compose(this.#strapi, letter);
      if (mail !== null) await this.#transport.sendMail({ from: this.#from, ...mail });
      await dropLetter(this.#strapi, letter);
    } catch (error) {
      if (this.#isStopped) return;
      const isKept = await postponeLetter(this.#strapi, letter);
      const then = isKept ? 'trying again later' : 'given up';
      this.#strapi.log.warn(`Mail ${letter.id} about a review was not sent (${codeOf(error)}); ${then}.`);
    }
  }
}

/** Sends mails for as long as the CMS runs, where the environment names a mail server. */
export function sendLetters(strapi: Core.Strapi): void {
  const { SMTP_URL, MAIL_FROM } = readCmsEnv();
  if (SMTP_URL === undefined) return;
  if (MAIL_FROM === undefined) throw new Error('SMTP_URL is set without a MAIL_FROM. Set both, or neither.');
  const post = new Post(strapi, SMTP_URL, MAIL_FROM);
  strapi.eventHub.on(QUEUED, () => post.deliver());
  // What was left of before, once everything is there.
  strapi.server.httpServer.once('listening', () => void post.deliver());
  strapi.server.httpServer.once('close', () => post.stop());
}
