/**
 * How the editor's forms and lists look: labels, help, placeholders, order and width. In the form
 * in which Strapi's content manager keeps it.
 */
import type { Field } from './field.ts';
import type { Component, ContentType } from './type.ts';

const ROW = 12;

interface Cell {
  readonly name: string;
  readonly size: number;
}

/** Fills rows of twelve from left to right, in the order in which the fields are declared. */
function toRows(fields: ContentType['fields']): Cell[][] {
  const rows: Cell[][] = [];
  let room = 0;
  for (const [name, { width }] of Object.entries(fields)) {
    if (width === 0) continue;
    if (width > room) {
      rows.push([]);
      room = ROW;
    }
    rows.at(-1)?.push({ name, size: width });
    room -= width;
  }
  return rows;
}

const toMetadata = (field: Field, mainField: string | undefined) => ({
  edit: {
    label: field.label,
    description: field.help ?? '',
    placeholder: field.placeholder ?? '',
    visible: field.width > 0,
    editable: true,
    ...(mainField === undefined ? {} : { mainField }),
  },
  list: { label: field.label, searchable: isSortable(field), sortable: isSortable(field) },
});

const isSortable = ({ attribute }: Field) =>
  !['blocks', 'component', 'media', 'relation'].includes(attribute.type);

/**
 * @param mainFieldOf the field by which people recognise an entry of the given uid; relations
 * show it.
 */
export function toAdminView(type: ContentType | Component, mainFieldOf: (uid: string) => string | undefined) {
  const columns = 'columns' in type ? type.columns : [];
  const target = ({ attribute }: Field) =>
    typeof attribute['target'] === 'string' ? mainFieldOf(attribute['target']) : undefined;
  return {
    settings: { mainField: type.titleField },
    metadatas: Object.fromEntries(
      Object.entries<Field>(type.fields).map(([name, field]) => [name, toMetadata(field, target(field))]),
    ),
    layouts: { edit: toRows(type.fields), list: [...columns] },
  };
}
