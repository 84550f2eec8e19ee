/** Files of the media library as the site shows them. */
import type { Block, Entry, StoredFile } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import { toSize } from './format.ts';
import type { Download, Image } from './view.ts';

export const toImage = (archive: Archive, file: StoredFile, description: string | null): Image => ({
  src: archive.mediaPath(file.url),
  width: file.width,
  height: file.height,
  description: description ?? '',
});

/** Pictures in a text, from where the site keeps them. */
export const toBlocks = (archive: Archive, blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) =>
    block.type === 'image'
      ? { ...block, image: { ...block.image, url: archive.mediaPath(block.image.url) } }
      : block,
  );

export function toDownloads(
  archive: Archive,
  attachments: Entry<'meeting'>['attachments'],
): readonly Download[] {
  return attachments.flatMap(({ title, file }) => {
    if (file === null) return [];
    const extension = file.name.includes('.')
      ? file.name.slice(file.name.lastIndexOf('.') + 1).toUpperCase()
      : '';
    return [
      {
        href: archive.mediaPath(file.url),
        title,
        note: [extension, toSize(file.bytes)].filter((part) => part !== '').join(', '),
      },
    ];
  });
}
