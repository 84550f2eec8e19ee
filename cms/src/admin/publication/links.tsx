import { Link, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { Subject } from '../../publication/answers.ts';
import { texts } from './texts';

interface PageLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** Leads to the site, and leaves the editor's work as it is. */
export const PageLink = ({ href, children }: PageLinkProps) => (
  <Link href={href} isExternal>
    {children} <VisuallyHidden tag="span">{texts.newTab}</VisuallyHidden>
  </Link>
);

/** Where the admin edits an entry. */
const formOf = ({ type, documentId }: Subject) =>
  type === 'archive'
    ? '/content-manager/single-types/api::archive.archive'
    : `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

interface EntryLinkProps {
  readonly subject: Subject;
  readonly children: ReactNode;
}

export const EntryLink = ({ subject, children }: EntryLinkProps) => (
  <Link tag={NavLink} to={formOf(subject)}>
    {children}
  </Link>
);
