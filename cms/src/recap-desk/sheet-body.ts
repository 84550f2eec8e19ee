/** What the admin may send: exactly a sheet, and nothing that the CMS cannot keep. */
import { choices } from '@archive/content-types';
import type { Sheet } from '@archive/content-types/recap-reader';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { MAX_TEXT } from '../recap-import/read-text.ts';

const line = z.string().max(2000);
const text = z.string().max(MAX_TEXT);
const key = z.string().regex(/^[a-z]\w{0,20}$/);
const id = z.string().regex(/^[a-z0-9]{1,64}$/i);
const names = z.array(line.min(1)).max(200);

const oneOf = <List extends Readonly<Record<string, string>>>(list: List) =>
  z.enum(Object.keys(list) as [keyof List & string]);

const isEachOnce = (list: readonly { readonly key: string }[]) =>
  new Set(list.map((one) => one.key)).size === list.length;

const person = z.strictObject({
  key,
  name: line.min(1),
  jobTitle: line,
  organisation: line,
  role: oneOf(choices.role).nullable(),
  parts: z.array(key).max(200),
  link: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), id }),
    z.strictObject({ kind: z.literal('new') }),
    z.strictObject({ kind: z.literal('open') }),
  ]),
});

const subsession = z.strictObject({
  key,
  title: line,
  recap: text,
  municipality: id.nullable(),
  areas: names,
  themes: names,
});

const part = z.strictObject({ key, kind: oneOf(choices.agendaKind), title: line });

const sheet: z.ZodType<Sheet> = z.strictObject({
  title: line,
  programme: id.nullable(),
  newProgramme: line.nullable().default(null),
  number: z.int().min(1).max(10_000).nullable(),
  heldOn: z.iso.date().nullable(),
  partOfDay: oneOf(choices.partOfDay).nullable(),
  form: oneOf(choices.form).nullable(),
  location: line,
  recapPublishedOn: z.iso.date().nullable(),
  introduction: text,
  photoCaption: line,
  municipalities: z.array(id).max(1000),
  themes: names,
  agenda: z.array(part).max(200).refine(isEachOnce),
  people: z.array(person).max(500).refine(isEachOnce),
  author: key.nullable(),
  authorAffiliation: line,
  subsessions: z.array(subsession).max(200).refine(isEachOnce),
});

const createBody = z.strictObject({
  text: text.min(1),
  sheet,
  /** Somebody knows that there is another meeting of the same day and title. */
  anyway: z.boolean().default(false),
});

const NOTHING_MADE = 'Er is niets gemaakt.';

function reasonOf({ issues }: z.ZodError): string {
  const [first] = issues;
  if (first?.code === 'too_big') return 'Een van de velden is te lang, of er staat te veel in.';
  if (first?.path.at(-1) === 'number') return 'Het nummer in de reeks is geen getal van 1 tot en met 10.000.';
  if (first?.path.some((step) => ['heldOn', 'recapPublishedOn'].includes(String(step))))
    return 'Een van de datums bestaat niet.';
  return 'Het CMS begrijpt niet wat er is ingevuld. Lees de tekst opnieuw.';
}

/** @throws {ValidationError} with one sentence. */
export function parseCreateBody(body: unknown): z.infer<typeof createBody> {
  const parsed = createBody.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new errors.ValidationError(`${reasonOf(parsed.error)} ${NOTHING_MADE}`);
}
