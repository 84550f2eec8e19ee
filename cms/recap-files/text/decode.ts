/** Bytes to text: by their mark, as UTF-8 where they are that, and else as Windows writes them. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: every series of bytes is some text in this one.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
