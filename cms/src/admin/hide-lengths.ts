/**
 * Every text has a length at which the CMS refuses it. Nobody comes near it, so the form does not
 * name it below every field; who does gets the ordinary message.
 */
export const HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

interface Field {
  readonly attribute?: { readonly maxLength?: number };
}

interface Layouts {
  readonly layout: {
    readonly layout: readonly (readonly (readonly Field[])[])[];
    readonly components: Readonly<Record<string, { readonly layout: readonly (readonly Field[])[] }>>;
  };
}

function withoutLength<F extends Field>(field: F): F {
  const { maxLength: _, ...attribute } = field.attribute ?? {};
  return { ...field, attribute };
}

/** Strapi hands over the layout of a form, and takes back what is to be shown. */
export function hideLengths<L extends Layouts>(edit: L): L {
  const { layout, components } = edit.layout;
  const inRows = (rows: readonly (readonly Field[])[]) => rows.map((row) => row.map(withoutLength));
  const partsWithout = Object.entries(components).map(([uid, part]) => [
    uid,
    { ...part, layout: inRows(part.layout) },
  ]);
  return {
    ...edit,
    layout: { ...edit.layout, layout: layout.map(inRows), components: Object.fromEntries(partsWithout) },
  };
}
