/** What the first page shows, asked once for all of its parts, and again for as long as somebody looks. */
import { adminApi } from '@strapi/strapi/admin';
import { useSyncExternalStore } from 'react';
import type { Home } from '../../desk/home-answers.ts';

const { useDeskHomeQuery } = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    deskHome: builder.query<Home, void>({
      query: () => '/desk/home',
      transformResponse: ({ data }: { readonly data: Home }) => data,
    }),
  }),
});

/** How often, in ms, and how old an answer may be that one finds on coming back, in s. */
const PACE = 10_000;
const FRESH = 2;

const onVisibility = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};

/** Undefined while it is asked for the first time; null when there is no answer. */
export function useHome(): Home | null | undefined {
  const isHidden = useSyncExternalStore(onVisibility, () => document.hidden);
  const { data, isError } = useDeskHomeQuery(undefined, {
    pollingInterval: isHidden ? 0 : PACE,
    refetchOnMountOrArgChange: FRESH,
  });
  return data ?? (isError ? null : undefined);
}
