/**
 * What the admin answers when something is wrong, in Dutch. Strapi words these in English on the
 * server, and the forms show them as they come.
 */

type Wording = readonly [pattern: RegExp, dutch: string];

/** A sentence that starts with the name of a field stands below that field. */
const wordings: readonly Wording[] = [
  [/^Invalid credentials$/, 'Het e-mailadres of het wachtwoord klopt niet.'],
  [/^This attribute must be unique$/, 'Deze waarde is al in gebruik. Kies een andere.'],
  [/^\S+ must be unique$/, 'Deze waarde is al in gebruik. Kies een andere.'],
  [/^\S+ (?:must be defined|cannot be null|is a required field)\.?$/, 'Vul dit veld in.'],
  [/^\S+ must be at most (\d+) characters$/, 'Dit mag hoogstens $1 tekens lang zijn.'],
  [/^\S+ must be at least (\d+) characters$/, 'Dit moet minstens $1 tekens lang zijn.'],
  [/^\S+ must be greater than or equal to (-?\d+)$/, 'Dit moet $1 of meer zijn.'],
  [/^\S+ must be less than or equal to (-?\d+)$/, 'Dit mag hoogstens $1 zijn.'],
  [/^\S+ must be a valid email$/, 'Dit is geen e-mailadres.'],
  [/^\S+ must match the following: .*$/, 'Gebruik alleen letters, cijfers en streepjes.'],
  [/^(\d+) errors occurred$/, '$1 velden kloppen nog niet.'],
  [/^Email already taken$/, 'Dit e-mailadres is al in gebruik.'],
  [/^(?:Forbidden|Forbidden access|Policy Failed)$/, 'Je mag dit niet doen. Vraag het een beheerder.'],
  [/^Too many requests, please try again later\.$/, 'Dit is te vaak geprobeerd. Wacht vijf minuten.'],
  [
    /^Please specify a valid link\.$/,
    'Vul als link een adres in, zoals https://www.voorbeeld.nl of /sprekers/.',
  ],
  [/^(?:Not Found|Entity not found|Document not found)$/, 'Dit bestaat niet meer. Ga terug naar de lijst.'],
];

export function toDutch(message: string): string {
  const wording = wordings.find(([pattern]) => pattern.test(message));
  return wording === undefined ? message : message.replace(...wording);
}

interface ErrorBody {
  error?: { message?: unknown; details?: { errors?: unknown } };
}

/** Changes the words of an answer that reports an error, and nothing else of it. */
function translate(body: unknown): void {
  const error = (body as ErrorBody | null)?.error;
  if (typeof error?.message !== 'string') return;
  error.message = toDutch(error.message);
  const { errors } = error.details ?? {};
  if (!Array.isArray(errors)) return;
  for (const part of errors as { message?: unknown }[]) {
    if (typeof part.message === 'string') part.message = toDutch(part.message);
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
  if (context.status >= 400 && ofTheAdmin.test(`${context.path}/`)) translate(context.body);
};
