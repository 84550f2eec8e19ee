/** What an import did, in words: a line for the screen, and a document to go through with an editor. */
import { basename } from 'node:path';
import type { Answer, ImportedFile } from './import-files.ts';

const STATES: Readonly<Record<Answer['state'], string>> = {
  created: 'draft made',
  known: 'was there already, nothing made',
  proposed: 'would be made',
};

/** One line. */
export function describeImport({ file, answer, error }: ImportedFile): string {
  const name = basename(file);
  if (answer === undefined) return `${name}: not read. ${error ?? ''}`;
  const { state, title, questions } = answer;
  const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  return `${name}: ${STATES[state]}: "${title}"${questions.length === 0 ? '' : `, ${count}`}`;
}

const list = (title: string, values: readonly string[]) =>
  values.length === 0 ? [] : [`- ${title}: ${values.join('; ')}`];

function section(done: ImportedFile): string {
  const { answer } = done;
  const lines =
    answer === undefined
      ? []
      : [
          ...list('subsessions', answer.subsessions),
          ...list('new speakers', answer.newSpeakers),
          ...list('left out, since earlier recaps say the same', answer.repeats),
          ...list(
            'to decide',
            answer.questions.map(
              ({ kind, value, maybe }) =>
                `${kind} "${value}"${maybe === undefined ? '' : `, perhaps "${maybe}"`}`,
            ),
          ),
        ];
  return [`## ${describeImport(done)}`, '', ...lines].join('\n').trimEnd();
}

/**
 * Markdown.
 *
 * @param files how many files there are to import.
 */
export function reportOf(imports: readonly ImportedFile[], files = imports.length): string {
  const count = (state: Answer['state']) => imports.filter(({ answer }) => answer?.state === state).length;
  const unread = imports.filter(({ error }) => error !== undefined).length;
  const sum = `${count('created')} made, ${count('known')} known, ${count('proposed')} proposed, ${unread} not read. Nothing was published.`;
  const cut =
    imports.length < files
      ? [`Cut off: ${imports.length} of ${files} files were looked at. Run the same command again.`]
      : [];
  return ['# Import of recaps', sum, ...cut, ...imports.map(section)].join('\n\n') + '\n';
}
