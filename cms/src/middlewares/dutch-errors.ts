/**
 * What the admin answers when something is wrong, in Dutch. Strapi words these in English on the
 * server, and the forms show them as they come.
 */
import { ADDRESS_SIGNS } from '@archive/content-types/address';
import { MAX_FILE_MEGABYTES } from '../uploads/limits.ts';

type Wording = readonly [pattern: RegExp, dutch: string];

const TOO_LARGE = /^(?:FileTooBig|request entity too large|.+ exceeds size limit of .+)$/i;

/** A sentence that starts with the name of a field stands below that field. */
const wordings: readonly Wording[] = [
  [/^Invalid credentials$/, 'Het e-mailadres of het wachtwoord klopt niet.'],
  [/^Missing or invalid credentials$/, 'Je bent niet (meer) ingelogd. Log opnieuw in.'],
  [/^Invalid format, expected yyyy-MM-dd$/, 'Dit is geen datum. Schrijf een datum zoals 24-03-2021.'],
  [/^\S+ must be one of the following values: .*$/, 'Kies een van de mogelijkheden.'],
  [/^Block node is of invalid type\.?$/, 'In de tekst staat iets wat hier niet kan. Plak het zonder opmaak.'],
  [/^This attribute must be unique$/, 'Deze waarde is al in gebruik. Kies een andere.'],
  [/^\S+ must be unique$/, 'Deze waarde is al in gebruik. Kies een andere.'],
  [/^\S+ (?:must be defined|cannot be null|is a required field)\.?$/, 'Vul dit veld in.'],
  [/^\S+ must be at most (\d+) characters$/, 'Dit mag hoogstens $1 tekens lang zijn.'],
  [/^\S+ must be at least (\d+) characters$/, 'Dit moet minstens $1 tekens lang zijn.'],
  [/^\S+ must be greater than or equal to (-?\d+)$/, 'Dit moet $1 of meer zijn.'],
  [/^\S+ must be less than or equal to (-?\d+)$/, 'Dit mag hoogstens $1 zijn.'],
  [/^\S+ must be a valid email$/, 'Dit is geen e-mailadres.'],
  [/^\S+ must match the following: .*$/, ADDRESS_SIGNS],
  [/^(\d+) errors occurred$/, '$1 velden kloppen nog niet.'],
  [/^Email already taken$/, 'Dit e-mailadres is al in gebruik.'],
  [/^(?:Forbidden|Forbidden access|Policy Failed)$/, 'Je mag dit niet doen. Vraag het een beheerder.'],
  [
    /^Internal Server Error$/,
    'Er ging iets mis in het CMS. Probeer het opnieuw. Blijft het misgaan, vraag het dan een beheerder.',
  ],
  [/^Too many requests, please try again later\.$/, 'Dit is te vaak geprobeerd. Wacht vijf minuten.'],
  [
    TOO_LARGE,
    'Dit is te groot om te ontvangen: een bestand mag hoogstens 20 MB zijn, een tekst 300.000 tekens.',
  ],
  [
    /^Please specify a valid link\.$/,
    'Vul als link een adres in, zoals https://www.voorbeeld.nl of /sprekers/.',
  ],
  [/^(?:Not Found|Entity not found|Document not found)$/, 'Dit bestaat niet meer. Ga terug naar de lijst.'],
];

/** What comes before the rest where files of the media library are sent. */
const ofUploads: readonly Wording[] = [
  [TOO_LARGE, `Dit is te groot om te ontvangen: een bestand mag hoogstens ${MAX_FILE_MEGABYTES} MB zijn.`],
];

const isUpload = (path: string) => path === '/upload' || path.startsWith('/upload/');

/** @param path of the request that it answers, for which other limits may hold. */
export function toDutch(message: string, path = ''): string {
  const wording = [...(isUpload(path) ? ofUploads : []), ...wordings].find(([pattern]) =>
    pattern.test(message),
  );
  return wording === undefined ? message : message.replace(...wording);
}

interface ErrorBody {
  error?: { message?: unknown; details?: { errors?: unknown } };
}

/** Changes the words of an answer that reports an error, and nothing else of it. */
function translate(body: unknown, path: string): void {
  const error = (body as ErrorBody | null)?.error;
  if (typeof error?.message !== 'string') return;
  error.message = toDutch(error.message, path);
  const { errors } = error.details ?? {};
  if (!Array.isArray(errors)) return;
  for (const part of errors as { message?: unknown }[]) {
    if (typeof part.message === 'string') part.message = toDutch(part.message, path);
  }
}

interface Context {
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

const ofTheAdmin = /^\/(?:admin|content-manager|upload|i18n|publication|desk)\//;

export default () => async (context: Context, next: () => Promise<void>) => {
  await next();
  if (context.status >= 400 && ofTheAdmin.test(`${context.path}/`)) translate(context.body, context.path);
};
