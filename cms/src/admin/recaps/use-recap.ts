/** What an editor is busy with, and what the CMS does about it. */
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Entered, ReadAnswer, Undone } from '../../recap-desk/answers.ts';
import { reasonOf } from '../reason-of';
import { texts, undoneText } from './texts';
import type { Change } from './use-checking';
import { keepWork, keptWork, nextWork, startChecking, withoutEntries, withReading, type Work } from './work';

/** The parameter of the address that names the meeting that was made, so that a reload shows it again. */
const DONE = 'klaar';

function useWork() {
  const [work, setWork] = useState<Work>(keptWork);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
    // Not with every letter.
    const timer = window.setTimeout(() => keepWork(work), 300);
    return () => window.clearTimeout(timer);
  }, [work]);
  useEffect(() => {
    const keep = () => keepWork(latest.current);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  const change = useCallback<Change>(
    (next) =>
      setWork(({ checking, ...work }) => ({ ...work, checking: checking === null ? null : next(checking) })),
    [],
  );
  const paste = (pasted: string) =>
    setWork((before) => ({ ...before, pasted, isOfFile: false, isSetAside: false }));
  return { work, setWork, change, paste };
}

/** One thing at a time, so that two clicks do one thing. */
function useAttempt() {
  const [isBusy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<void>, onFail: (sentence: string) => void) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await act();
    } catch (error) {
      onFail(reasonOf(error, texts.failed));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, attempt };
}

export function useRecap() {
  const { post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { work, setWork, change, paste } = useWork();
  const { isBusy, attempt } = useAttempt();
  const [refusal, setRefusal] = useState<string | null>(null);
  /** How often nothing was made, since it was there already. */
  const [blocks, setBlocks] = useState(0);
  const [made, setMade] = useState<Entered | null>(null);
  const [search, setSearch] = useSearchParams();
  const meeting = search.get(DONE);

  const backToText = () => setWork((before) => ({ ...before, checking: null }));
  const warn = (message: string) => toggleNotification({ type: 'danger', message });

  const read = (body: FormData | { readonly text: string }) =>
    attempt(async () => {
      setRefusal(null);
      const { data } = await post<{ readonly data: ReadAnswer }>('/desk/recaps/read', body);
      const checking = startChecking(data.data);
      setBlocks(0);
      setWork((before) => withReading(before, checking, body instanceof FormData));
      window.scrollTo({ top: 0 });
    }, setRefusal);

  /** @param anyway although there is another meeting of the same day and title. */
  const make = (anyway = false) =>
    attempt(async () => {
      if (work.checking === null) return;
      const { text, sheet } = work.checking;
      const { data } = await post<{ readonly data: Entered }>('/desk/recaps', { text, sheet, anyway });
      const { state, meeting: found } = data.data;
      if (state !== 'created') {
        change((checking) => ({ ...checking, existing: { ...found, isAlike: state === 'alike' } }));
        setBlocks((count) => count + 1);
        return;
      }
      setMade(data.data);
      backToText();
      setSearch({ [DONE]: data.data.meeting.documentId });
    }, warn);

  const undo = (id: string) =>
    attempt(async () => {
      const { data } = await del<{ readonly data: Undone }>(`/desk/recaps/${id}`);
      toggleNotification({ type: 'success', message: undoneText(data.data) });
      change((checking) => withoutEntries(checking, data.data));
      setMade(null);
      setSearch({});
    }, warn);

  const startAnew = () => {
    setMade(null);
    setWork(nextWork);
    setSearch({});
  };
  const closeResult = () => setSearch({});
  return {
    ...{ work, meeting, made, isBusy, refusal, blocks },
    ...{ paste, change, setRefusal, read, make, undo, startAnew, closeResult, backToText },
  };
}
