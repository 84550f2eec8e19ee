/**
 * Asks the CMS again and again for as long as somebody looks: often while something is about to
 * change, seldom when nothing is, and not at all while the tab is hidden. A question waits for the
 * answer to the one before.
 */
import { useFetchClient, type FetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

/** What was answered last; null when there was no answer. */
type Outcome<Answer> = { readonly answer: Answer } | { readonly answer: null };

export interface Pace<Answer> {
  /** How long until the next question, in ms. */
  readonly after: (outcome: Outcome<Answer>) => number;
}

/** How soon to ask again while something is under way, in ms. */
export const SOON = 700;

/** How soon right after a sign that something changed, when it is live in a moment, and for how long. */
const AT_ONCE = 250;
const HURRY = 3_000;

async function load<Answer>(
  get: FetchClient['get'],
  path: string,
  signal: AbortSignal,
): Promise<Outcome<Answer>> {
  try {
    const { data } = await get<{ readonly data: Answer }>(path, { signal });
    return { answer: data.data };
  } catch {
    return { answer: null }; // The screen says that there is no answer, and the next question follows.
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * @param path null asks nothing.
 * @param sign another value than before tells that something may be about to change.
 * @returns undefined until there is an outcome for this path.
 */
export function usePolled<Answer>(
  path: string | null,
  pace: Pace<Answer>,
  sign: string,
): Outcome<Answer> | undefined {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<{ readonly path: string; readonly outcome: Outcome<Answer> }>();

  const asked = useRef<string | null>(null);

  useEffect(() => {
    const hurryUntil = asked.current === path ? Date.now() + HURRY : 0;
    asked.current = path;
    if (path === null) return undefined;
    const controller = new AbortController();
    let timer: number | undefined;
    let isAsking = false;
    const ask = async () => {
      if (isAsking) return;
      isAsking = true;
      window.clearTimeout(timer);
      const outcome = await load<Answer>(get, path, controller.signal);
      isAsking = false;
      if (controller.signal.aborted) return;
      const next = { path, outcome };
      // What is the same is not shown again, and so not read out again.
      setKnown((before) => (isSame(before, next) ? before : next));
      const delay = Date.now() < hurryUntil ? AT_ONCE : pace.after(outcome);
      if (!document.hidden) timer = window.setTimeout(() => void ask(), delay);
    };
    const onVisibility = () => {
      if (document.hidden) window.clearTimeout(timer);
      else void ask();
    };
    document.addEventListener('visibilitychange', onVisibility);
    void ask();
    return () => {
      controller.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [get, path, pace, sign]);

  return known?.path === path ? known.outcome : undefined;
}
