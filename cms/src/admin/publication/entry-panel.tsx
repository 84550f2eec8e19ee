/** Beside the form of an entry: whether it is live, since when and where, or why not. */
import { Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { LocatedState } from '../../publication/answers.ts';
import { PageLink } from './links';
import { Reasons } from './reasons';
import { StateLine } from './state-line';
import { notSaved, texts, unreachable, wordingOf } from './texts';
import { SOON, usePolled, type Pace } from './use-polled';

/** What Strapi tells a panel beside the form. */
interface PanelProps {
  readonly model: string;
  /** Missing for what was never saved. */
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string | null };
  readonly meta?: object;
}

interface Panel {
  readonly title: string;
  readonly content: ReactNode;
}

/** Our types; their forms are the ones of which the site shows something. */
const nameOf = (model: string) => /^api::([^.]+)\.\1$/.exec(model)?.[1];

/** Strapi calls this as a component, and shows what it returns. */
export function entryPanel({ model, document, meta }: PanelProps): Panel | null {
  const type = nameOf(model);
  if (type === undefined) return null;
  // What Strapi knows of both versions differs after every save and publish.
  const sign = JSON.stringify([document?.updatedAt, meta]);
  return {
    title: texts.panel,
    content: <EntryState type={type} documentId={document?.documentId} sign={sign} />,
  };
}

const UNDER_WAY: readonly LocatedState['kind'][] = ['queued', 'rendering'];
const SETTLED: readonly LocatedState['kind'][] = ['live', 'saved', 'gone', 'unlisted', 'elsewhere'];

const pace: Pace<LocatedState> = {
  after: ({ answer }) => {
    if (answer !== null && UNDER_WAY.includes(answer.kind)) return SOON;
    return answer !== null && SETTLED.includes(answer.kind) ? 20_000 : 5_000;
  },
};

interface StateProps {
  readonly type: string;
  readonly documentId: string | undefined;
  readonly sign: string;
}

const EntryState = ({ type, documentId, sign }: StateProps) => {
  const path = documentId === undefined ? null : `/publication/entries/${type}/${documentId}`;
  const outcome = usePolled<LocatedState>(path, pace, sign);
  if (documentId === undefined) return <StateLine wording={notSaved} />;
  if (outcome === undefined)
    return <StateLine wording={{ ...notSaved, title: texts.loading, explanation: '' }} />;
  if (outcome.answer === null) return <StateLine wording={unreachable} />;
  return <Known type={type} documentId={documentId} state={outcome.answer} />;
};

interface KnownProps {
  readonly type: string;
  readonly documentId: string;
  readonly state: LocatedState;
}

const Known = ({ type, documentId, state }: KnownProps) => {
  const { kind, url, reasons } = state;
  const isOfOthers =
    reasons.some(({ subjects }) => subjects.length > 0) && reasons.every(({ isOwn }) => !isOwn);
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      <StateLine wording={wordingOf(state, type)} />
      {isOfOthers && (
        <Typography tag="p" variant="pi" textColor="neutral800">
          {texts.others}
        </Typography>
      )}
      {reasons.length > 0 && <Reasons reasons={reasons} here={documentId} />}
      {url !== null && <PageLink href={url}>{texts.openPage}</PageLink>}
      {['waiting', 'restored'].includes(kind) && (
        <Link tag={NavLink} to="/publicatie">
          {texts.toPublication}
        </Link>
      )}
    </Flex>
  );
};
