/**
 * A file is what its name says. Strapi refuses content that it recognises as something else; what
 * it does not recognise, such as a web page, it takes at its word. Here that is refused as well.
 */
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

/** The part of an uploaded file that we use. */
interface UploadedFile {
  readonly name: string;
  readonly mime: string;
  getStream(): AsyncIterable<Uint8Array>;
}

interface ImageService {
  isImage(file: UploadedFile): Promise<boolean>;
}

/** How the content of a type begins. Plain text begins with anything. */
function signatureOf(mime: string): string {
  if (mime === 'application/pdf') return '%PDF-';
  return mime.startsWith('application/vnd.') ? 'PK' : '';
}

async function hasSignature(file: UploadedFile): Promise<boolean> {
  const signature = signatureOf(file.mime);
  if (signature === '') return true;
  for await (const chunk of file.getStream()) {
    return Buffer.from(chunk.subarray(0, signature.length)).toString('latin1') === signature;
  }
  return false;
}

/** Strapi asks of every file whether it is an image, before it keeps anything of it. */
export function checkUploads(strapi: Core.Strapi): void {
  const service: ImageService = strapi.plugin('upload').service('image-manipulation');
  const isImage = service.isImage.bind(service);

  service.isImage = async (file) => {
    const image = await isImage(file);
    const isAsNamed = file.mime.startsWith('image/') ? image : await hasSignature(file);
    if (isAsNamed) return image;
    throw new errors.ApplicationError(
      `‘${file.name}’ is geen geldig bestand van dit type. Sla het opnieuw op in het programma waarmee je het maakte en probeer het dan nog eens.`,
    );
  };
}
