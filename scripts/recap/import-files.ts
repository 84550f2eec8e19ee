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
  readonly questions: readonly { readonly kind: string; readonly value: string; readonly maybe?: string }[];
}

export interface ImportedFile {
  readonly file: string;
  readonly answer?: Answer;
  /** Why the file could not be read. */
  readonly error?: string;
}

interface Target {
  readonly url: string;
  readonly token: string;
  readonly isDryRun: boolean;
}

/** A recap of many pages on a slow machine takes seconds. */
const PATIENCE = 60_000;
/** The reader reads no further, and the CMS takes no more than a megabyte. */
const MAX_TEXT = 300_000;

async function send({ url, token, isDryRun }: Target, text: string): Promise<Answer> {
  const response = await fetch(new URL('/api/recap-imports', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text: text.slice(0, MAX_TEXT), isDryRun }),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new Failure(
      `The CMS at ${url} does not answer (${String(error)}).`,
      'Run the same command again when it does: what was imported is not imported twice.',
    );
  });
  if (!response.ok) {
    throw new Failure(
      `The CMS at ${url} answered ${response.status}: ${(await response.text()).slice(0, 300)}`,
      response.status === 401 || response.status === 403
        ? 'Check that IMPORT_TOKEN is that of this CMS.'
        : 'Run the same command again when that is solved: what was imported is not imported twice.',
    );
  }
  return ((await response.json()) as { data: Answer }).data;
}

/**
 * @param onDone hears of each file when it is done.
 * @throws {Failure} when the CMS cannot be reached or refuses; what was imported stays so.
 */
export async function importFiles(
  target: Target,
  files: readonly string[],
  onDone: (done: ImportedFile) => void,
): Promise<readonly ImportedFile[]> {
  const imports: ImportedFile[] = [];
  for (const file of files) {
    const { text, error } = await readTextOf(file);
    const done =
      text === undefined ? { file, error: error ?? '' } : { file, answer: await send(target, text) };
    onDone(done);
    imports.push(done);
  }
  return imports;
}
