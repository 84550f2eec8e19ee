/** The question whether to save over what somebody else saved, between who asks it and who shows it. */
import type { StaleSave } from '../../history/answers.ts';

/** An entry as the content manager asks for it. */
export interface Entry {
  readonly collectionType: string;
  readonly model: string;
  readonly documentId?: string;
}

export type SaveAction = 'save' | 'publish' | 'discard';

interface Asked {
  readonly action: SaveAction;
  readonly entry: Entry;
  readonly stale: StaleSave;
}

export interface SaveQuestion extends Asked {
  /** @param goesOn whether to save over it. */
  answer(goesOn: boolean): void;
}

let current: SaveQuestion | null = null;
const listeners = new Set<() => void>();

function show(question: SaveQuestion | null): void {
  current = question;
  for (const listener of listeners) listener();
}

/** Resolves with what the editor answers; false at once where nothing can show the question. */
export function askEditor(asked: Asked): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false);
  current?.answer(false);
  return new Promise((resolve) => {
    const answer = (goesOn: boolean) => {
      show(null);
      resolve(goesOn);
    };
    show({ ...asked, answer });
  });
}

export const currentQuestion = (): SaveQuestion | null => current;

/** Whoever shows questions subscribes; when nobody does any more, the last one is answered with no. */
export function subscribeToQuestions(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) current?.answer(false);
  };
}
