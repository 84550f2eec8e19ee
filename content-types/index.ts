/**
 * The contract between the CMS and the site: every content type, declared once.
 *
 * Strapi's schemas, the editor's forms, the GraphQL queries and the validators all derive from
 * these declarations.
 */
import { archive } from './archive/archive.ts';
import type { Component, ContentType, EntryOf } from './contract/type.ts';
import { meeting } from './meeting/meeting.ts';
import { municipality } from './municipality/municipality.ts';
import { agendaItem } from './parts/agenda-item.ts';
import { area } from './parts/area.ts';
import { attachment } from './parts/attachment.ts';
import { changeNote } from './parts/change-note.ts';
import { contribution } from './parts/contribution.ts';
import { theme } from './parts/theme.ts';
import { programme } from './programme/programme.ts';
import { speaker } from './speaker/speaker.ts';
import { subsession } from './subsession/subsession.ts';

/** All content types; those that others refer to come first. */
export const contentTypes = { archive, municipality, speaker, programme, meeting, subsession } as const;

/** The parts that entries hold lists of. */
export const components: readonly Component[] = [
  agendaItem,
  area,
  attachment,
  changeNote,
  contribution,
  theme,
];

export type TypeName = keyof typeof contentTypes;
export type Entry<Name extends TypeName> = EntryOf<(typeof contentTypes)[Name]>;

export const allTypes: readonly ContentType[] = Object.values(contentTypes);

export { agendaItem, area, archive, attachment, changeNote, contribution, meeting, municipality };
export { programme, speaker, subsession, theme };
export { addressProblem, MAX_SLUG_LENGTH, RESERVED_SLUGS, toPlainDutch } from './address.ts';
export { toAdminView } from './contract/admin-view.ts';
export {
  blocksToText,
  uploadPath,
  type Block,
  type Inline,
  type Item,
  type List,
  type Text,
} from './contract/blocks.ts';
export { dataFieldsOf, toDataSchema } from './contract/data-schema.ts';
export type { Field, StoredFile } from './contract/field.ts';
export { findingToDutch, findingToText, parseEntry, type Finding, type Parsed } from './contract/parse.ts';
export { draftFindingToDutch, parseDraft, type ParsedDraft } from './contract/parse-draft.ts';
export { changesQueryOf, draftsQueryOf, queryOf, rootFieldOf, unpublishedQueryOf } from './contract/query.ts';
export { referrersFilter } from './contract/references.ts';
export { componentToStrapiSchema, typeToStrapiSchema, type Attribute } from './contract/strapi-schema.ts';
export type { Component, ComponentValue, ContentType, EntryOf, ExampleOf } from './contract/type.ts';
export { pagePaths } from './page-paths.ts';
export {
  isPreviewed,
  PREVIEW_ROOT,
  readPreview,
  signPreview,
  type PreviewLink,
} from './preview/preview-link.ts';
export { PREVIEW_LIFETIME, readLink, signLink } from './preview/signed-link.ts';
export { choices, LETTER_SEGMENT, PART_SEGMENT, terms, toDutch, YEAR_SEGMENT, type Term } from './lexicon.ts';
