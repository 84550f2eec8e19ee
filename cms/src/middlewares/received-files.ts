/**
 * Takes away what a request brought along, whatever became of it. Strapi itself leaves a file on the disk
 * when it is refused, or was sent under a name that nobody asked for, also by somebody who is not signed in.
 */
import { rm } from 'node:fs/promises';

interface ReceivedFile {
  readonly filepath: string;
}

interface Context {
  readonly request: { readonly files?: Readonly<Record<string, ReceivedFile | readonly ReceivedFile[]>> };
}

export default () => async (context: Context, next: () => Promise<void>) => {
  const received = Object.values(context.request.files ?? {}).flat();
  try {
    await next();
  } finally {
    await Promise.all(received.map(({ filepath }) => rm(filepath, { force: true })));
  }
};
