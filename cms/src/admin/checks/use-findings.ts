/** Asks what is to be corrected: when a form is opened, after each save, and when somebody comes back to it. */
import type { Looked } from '../../checks/findings.ts';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** How soon to ask again while links are looked at, and how often, in ms. */
const SOON = 2_000;
const MAX_TIMES = 20;

type Outcome = { readonly path: string; readonly looked: Looked | null };

/**
 * @param path null asks nothing.
 * @param sign another value than before tells that something was saved.
 * @returns undefined until there is an answer for this path, null where there was none.
 */
export function useFindings(path: string | null, sign: string): Looked | null | undefined {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<Outcome>();

  useEffect(() => {
    if (path === null) return undefined;
    const controller = new AbortController();
    let timer: number | undefined;
    const ask = async (times = 0) => {
      window.clearTimeout(timer);
      let looked: Looked | null = null;
      try {
        ({ data: looked } = (await get<{ readonly data: Looked }>(path, { signal: controller.signal })).data);
      } catch {
        // The panel says that there is no answer.
      }
      if (controller.signal.aborted) return;
      setKnown({ path, looked });
      const isPending = looked !== null && looked.pending > 0 && times < MAX_TIMES;
      if (isPending) timer = window.setTimeout(() => void ask(times + 1), SOON);
    };
    const onVisibility = () => void (document.hidden || ask());
    document.addEventListener('visibilitychange', onVisibility);
    void ask();
    return () => {
      controller.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [get, path, sign]);

  return known?.path === path ? known.looked : undefined;
}
