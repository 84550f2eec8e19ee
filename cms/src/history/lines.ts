/** The words of a rich text, one line per block and per point of a list, whatever a draft holds. */
interface Part {
  readonly type?: string;
  readonly text?: string;
  readonly children?: readonly Part[];
  readonly image?: { readonly alternativeText?: string | null; readonly name?: string };
}

const inLine = ({ text, children }: Part): string => text ?? (children ?? []).map(inLine).join('');

function linesOf(part: Part): readonly string[] {
  if (part.type === 'list') return (part.children ?? []).flatMap(linesOf);
  if (part.type === 'image') return [`[foto: ${part.image?.alternativeText ?? part.image?.name ?? ''}]`];
  return [part.type === 'list-item' ? `• ${inLine(part)}` : inLine(part)];
}

export const blocksToLines = (content: unknown): string =>
  (Array.isArray(content) ? (content as readonly Part[]) : []).flatMap(linesOf).join('\n').trimEnd();
