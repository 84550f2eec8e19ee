/** Brings the texts of files to the CMS, one request each, in order. */
import { Failure } from '../failure.ts';
import { readTextOf } from './read-text.ts';

/** What the CMS answers about one text. */
export interface Answer {
  readonly state: 'created' | 'known' | 'proposed';
  readonly title: string;
  readonly meeting?: string;
  readonly subsessions: readonly string[];
  readonly newSpeakers: readonly string[];
  /** Paragraphs that were left out, since earlier recaps say the same. */
  readonly repeats: readonly string[];
  readonly questions: readonly { readonly kind: string; readonly value: string; readonly maybe?: string }[];
}

export interface ImportedFile {
  readonly file: string;
  readonly answer?: Answer;
  /** Why nothing came of the file. */
  readonly error?: string;
}

interface Target {
  readonly url: string;
  readonly token: string;
  readonly isDryRun: boolean;
}

/** A recap of many pages on a slow machine takes seconds. */
const PATIENCE = 60_000;
/** What the CMS reads. */
const MAX_TEXT = 300_000;

/** It is the text that the CMS does not take; others it may. */
const OF_THE_TEXT = [400, 413];

type Outcome = Pick<ImportedFile, 'answer' | 'error'>;

async function reasonIn(response: Response): Promise<string> {
  const { error } = (await response.json().catch(() => ({}))) as { error?: { message?: string } };
  return error?.message ?? `The CMS answered ${response.status}.`;
}

async function send({ url, token, isDryRun }: Target, text: string): Promise<Outcome> {
  const response = await fetch(new URL('/api/recap-imports', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text, isDryRun }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new Failure(
      `The CMS at ${url} does not answer (${String(error)}).`,
      'Run the same command again when it does: what was imported is not imported twice.',
    );
  });
  if (OF_THE_TEXT.includes(response.status)) return { error: await reasonIn(response) };
  if (!response.ok) {
    throw new Failure(
      `The CMS at ${url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`,
      response.status === 401 || response.status === 403
        ? 'Check that IMPORT_TOKEN is that of this CMS.'
        : 'Run the same command again when that is solved: what was imported is not imported twice.',
    );
  }
  return { answer: ((await response.json()) as { data: Answer }).data };
}

async function importFile(target: Target, file: string): Promise<Outcome> {
  const { text, error = '' } = await readTextOf(file);
  if (text === undefined) return { error };
  const { length } = text;
  return length > MAX_TEXT
    ? { error: `Its text has ${length} characters, and may have ${MAX_TEXT}. Split it.` }
    : send(target, text);
}

/**
 * @param onDone hears of each file when it is done.
 * @throws {Failure} when the CMS cannot be reached or refuses; what was imported stays so.
 */
export async function importFiles(
  target: Target,
  files: readonly string[],
  onDone: (done: ImportedFile) => Promise<void> | void,
): Promise<readonly ImportedFile[]> {
  const imports: ImportedFile[] = [];
  for (const file of files) {
    const done = { file, ...(await importFile(target, file)) };
    await onDone(done);
    imports.push(done);
  }
  return imports;
}
