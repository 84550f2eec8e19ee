/** Files of the media library as the site shows them. */
import { choices, type Block, type Entry, type StoredFile } from '@archive/content-types';
import type { Archive } from '../archive/archive.ts';
import type { Speaker } from '../archive/entries.ts';
import type { Place } from '../archive/media.ts';
import { viewTexts } from '../texts.ts';
import { toSize } from './format.ts';
import type { BlockView, Download, Image } from './view.ts';

/** What an editor says that a picture shows. */
interface Described {
  readonly isDecorative: boolean;
  readonly description: string | null;
  /** What is said where the editor says nothing. */
  readonly otherwise: string;
}

export const toImage = (archive: Archive, file: StoredFile, described: Described): Image => ({
  ...toPicture(archive.pictureAt(file.url), file),
  description: described.isDecorative ? '' : (described.description ?? described.otherwise),
});

/** Null for who has no photo. */
export const toPortrait = (archive: Archive, speaker: Speaker): Image | null =>
  speaker.photo &&
  toImage(archive, speaker.photo, {
    isDecorative: speaker.photoIsDecorative,
    description: speaker.photoDescription,
    otherwise: viewTexts.portraitOf(speaker.name),
  });

interface Size {
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}

/** @param size of the picture as the CMS has it, for where the site made nothing of it. */
const toPicture = ({ path, picture }: Place, { width, height }: Size): Omit<Image, 'description'> => ({
  src: path,
  width: picture?.width ?? width ?? null,
  height: picture?.height ?? height ?? null,
  sources: (picture?.sources ?? []).map(({ type, files }) => ({
    type,
    srcset: files.map((file) => `${file.path} ${file.width}w`).join(', '),
  })),
});

/** The one word by which an editor says that a picture among the text tells nothing. */
const isDecorative = (description: string | null | undefined) =>
  /^\s*decoratief\.?\s*$/i.test(description ?? '');

/** Pictures in a text, from where the site keeps them. */
export const toBlocks = (archive: Archive, blocks: readonly Block[]): readonly BlockView[] =>
  blocks.map((block) => {
    if (block.type !== 'image') return block;
    const { url, alternativeText } = block.image;
    const picture = toPicture(archive.pictureAt(url), block.image);
    return {
      type: 'image',
      image: { ...picture, description: isDecorative(alternativeText) ? '' : (alternativeText ?? '') },
    };
  });

const languageTags: Readonly<Record<keyof typeof choices.language, string>> = {
  dutch: 'nl',
  english: 'en',
  german: 'de',
  french: 'fr',
  frisian: 'fy',
  papiamento: 'pap',
};

const extensionOf = (name: string) => /\.(\w+)$/.exec(name)?.[1]?.toUpperCase() ?? '';

export function toDownloads(
  archive: Archive,
  attachments: Entry<'meeting'>['attachments'],
): readonly Download[] {
  return attachments.flatMap(({ title, file, language }) => {
    if (file === null) return [];
    const { path, bytes } = archive.downloadAt(file.url);
    // In a preview, its path is a link that ends in no extension.
    const extension = extensionOf(path) || extensionOf(file.name);
    const spoken = language === null ? '' : choices.language[language];
    return [
      {
        href: path,
        title,
        language: language === null ? null : languageTags[language],
        note: [extension, toSize(bytes ?? file.bytes), spoken].filter((part) => part !== '').join(', '),
      },
    ];
  });
}
