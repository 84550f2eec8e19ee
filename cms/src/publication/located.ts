/** The public address of a page, where that of the site is known. */
import { readCmsEnv } from '../env.ts';
import type { LiveState, LocatedState } from './answers.ts';

export const siteUrl = (): string | null => readCmsEnv().SITE_URL ?? null;

export const withUrl = <State extends LiveState>(state: State): State & LocatedState => ({
  ...state,
  url: state.path === null || siteUrl() === null ? null : new URL(state.path, siteUrl() ?? undefined).href,
});
