/**
 * Fills an empty CMS with the municipalities and the real recap, through the document service, as
 * an editor's own work would arrive.
 *
 * All of it in one transaction: a start that is interrupted leaves an empty CMS, which the next
 * one fills. A CMS with content is left alone, so that nothing an editor removed comes back.
 */
import { components, contentTypes, type Field, type TypeName } from '@archive/content-types';
import { examples } from '@archive/content-types/examples';
import type { Core, UID } from '@strapi/strapi';
import { createFirstEditor, type Credentials } from './first-editor.ts';
import { readMunicipalities } from './municipalities.ts';

type Example = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Field>>;

const uidOf = (name: string) => `api::${name}.${name}` as UID.ContentType;

/** The documentId of every entry so far, by type and slug. */
type Known = Map<string, string>;

function documentIdOf(known: Known, uid: unknown, slug: unknown): string {
  const documentId = known.get(`${String(uid)} ${String(slug)}`);
  if (documentId === undefined)
    throw new Error(`The seed has no ${String(uid)} with the slug "${String(slug)}".`);
  return documentId;
}

const fieldsOf = (uid: unknown): Fields =>
  components.find((component) => component.uid === uid)?.fields ?? {};

/** What the document service wants for a field, from how an example writes it. */
function toInput(known: Known, field: Field, value: unknown): unknown {
  const { type, target, component } = field.attribute;
  if (type === 'relation') {
    const toId = (slug: unknown) => documentIdOf(known, target, slug);
    return Array.isArray(value) ? value.map(toId) : toId(value);
  }
  if (type === 'component' && Array.isArray(value)) {
    return value.map((part: Example) => toInputs(known, fieldsOf(component), part));
  }
  return type === 'enumeration' ? wordOf(field, value) : value;
}

function toInputs(known: Known, fields: Fields, example: Example): Example {
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      const field = fields[name];
      if (field === undefined) throw new Error(`The seed fills in "${name}", which no content type has.`);
      return [name, toInput(known, field, value)];
    }),
  );
}

/** The Dutch word that the CMS stores for one of our ids. */
function wordOf(field: Field, id: unknown): unknown {
  const words = field.attribute['enum'] as readonly string[];
  return words.find((word) => field.answer.parse(word) === id);
}

async function load(strapi: Core.Strapi, known: Known, name: TypeName, list: readonly Example[]) {
  const uid = uidOf(name);
  const { fields, hasDrafts } = contentTypes[name];
  for (const example of list) {
    const data = toInputs(known, fields, example);
    const { documentId } = await strapi.documents(uid).create({
      data: data as never,
      ...(hasDrafts ? { status: 'published' } : {}),
    });
    known.set(`${uid} ${String(example['slug'])}`, documentId);
  }
}

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const name of Object.keys(contentTypes)) {
    if ((await strapi.db.query(uidOf(name)).count()) > 0) return false;
  }
  return true;
}

/**
 * @returns how many entries were made, and the first editor's e-mail address and password when
 * there was nobody yet.
 */
export async function seed(strapi: Core.Strapi): Promise<{ entries: number; editor?: Credentials }> {
  const known: Known = new Map();
  if (await isEmpty(strapi)) {
    const municipalities = await readMunicipalities();
    await strapi.db.transaction(async () => {
      await load(strapi, known, 'municipality', municipalities);
      for (const [name, list] of Object.entries(examples)) await load(strapi, known, name as TypeName, list);
    });
  }
  const editor = await createFirstEditor(strapi);
  return { entries: known.size, ...(editor === undefined ? {} : { editor }) };
}
