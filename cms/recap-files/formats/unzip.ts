/**
 * The parts of a zip file, no more of them than is safe.
 *
 * Sizes are counted while unpacking: those that a zip file states may be lies.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { MAX_PARTS, MAX_UNPACKED } from '../limits.ts';
import { UnreadableFile } from '../unreadable.ts';

/** @param wants says which parts to unpack, by name; the others are passed over. */
export function unzip(bytes: Uint8Array, wants: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let [unpacked, count] = [0, 0];
  const unpacking = new Unzip((file) => {
    count += 1;
    if (count > MAX_PARTS) throw new UnreadableFile('unpacksTooLarge');
    if (!wants(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      unpacked += chunk.length;
      if (unpacked > MAX_UNPACKED) throw new UnreadableFile('unpacksTooLarge');
      chunks.push(chunk);
      if (isLast) parts.set(file.name, join(chunks));
    };
    file.start();
  });
  unpacking.register(UnzipInflate);
  // In pieces: what a piece unpacks to is counted before the next.
  const PIECE = 16 * 1024;
  for (let at = 0; at < bytes.length; at += PIECE) {
    unpacking.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  return parts;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
