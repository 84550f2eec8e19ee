/// <reference types="astro/client" />

declare namespace App {
  /** All that a template is given. */
  interface Locals extends Readonly<import('./view-of.ts').PageLocals> {}
}
