/** The releases: what each was for and which pages it touched; a Beheerder can put one back. */
import { Badge, Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { NamedRelease } from '../../publication/answers.ts';
import { EntryLink } from './links';
import { sayMoment } from '@archive/content-types/dutch-moment';
import { PageList } from './page-list';
import { Question } from './question';
import { StackingTable } from './stacking-table';
import { countsOf, texts } from './texts';
import { useAction } from '../use-action';

interface Props {
  /** Newest first. */
  readonly releases: readonly NamedRelease[];
  readonly siteUrl: string | null;
  readonly mayManage: boolean;
  /** After something was done. */
  readonly onDone: () => void;
}

type ColumnKey = keyof typeof texts.columns | 'actions';

export const Releases = ({ releases, siteUrl, mayManage, onDone }: Props) => {
  const act = useAction();
  const seesPeople = releases.some(({ people }) => people !== null);
  const newest = releases[0]?.number;
  const restore = async ({ number }: NamedRelease) => {
    const path = `/publication/releases/${number}/restore`;
    await act<{ release: number }>(path, ({ release }) => texts.restored(number, release));
    onDone();
  };
  const cells: Readonly<Record<ColumnKey, (release: NamedRelease) => ReactNode>> = {
    number: ({ number }) => (
      <>
        {number} {number === newest && <Badge variant="success">{texts.current}</Badge>}
      </>
    ),
    at: ({ at }) => <time dateTime={at}>{sayMoment(at)}</time>,
    cause: (release) => <CauseOf {...release} />,
    pages: (release) => <PagesOf release={release} siteUrl={siteUrl} />,
    people: ({ people }) => (people === null || people.length === 0 ? texts.program : people.join(', ')),
    actions: (release) =>
      release.number !== newest && (
        <Question
          label={texts.restore}
          about={texts.restoreOf(release.number)}
          variant="tertiary"
          title={texts.restoring(release.number)}
          explanation={texts.restoreExplained(release)}
          onConfirm={() => restore(release)}
        />
      ),
  };
  const { people, ...columns } = texts.columns;
  const shown = Object.entries({
    ...columns,
    ...(seesPeople ? { people } : {}),
    ...(mayManage ? { actions: texts.actions } : {}),
  });
  return (
    <Box tag="section" width="100%">
      <Typography tag="h2" variant="delta" fontWeight="bold" id="publication-releases">
        {texts.releases}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {releases.length === 0 ? texts.noReleases : texts.releasesHelp}
      </Typography>
      {releases.length > 0 && (
        <Box background="neutral0" shadow="tableShadow" hasRadius marginTop={4} overflow="hidden">
          <StackingTable
            labelledBy="publication-releases"
            columns={shown.map(([key, name]) => ({ key, name }))}
            rows={releases}
            keyOf={({ number }) => number}
            cell={(release, key) => cells[key as ColumnKey](release)}
          />
        </Box>
      )}
    </Box>
  );
};

const MOST_ENTRIES = 5;

const CauseOf = ({ cause }: NamedRelease) => {
  if (cause.kind === 'everything') return texts.everything;
  if (cause.kind === 'rollback') return texts.rollbackTo(cause.to);
  if (cause.entries.length === 0) return texts.otherChanges;
  const hidden = cause.entries.length - MOST_ENTRIES;
  return (
    <ul>
      {cause.entries.slice(0, MOST_ENTRIES).map((entry) => (
        <li key={entry.documentId}>
          <EntryLink subject={entry}>{entry.title}</EntryLink>
        </li>
      ))}
      {hidden > 0 && <li>{texts.andMore(hidden)}</li>}
    </ul>
  );
};

interface PagesProps {
  readonly release: NamedRelease;
  readonly siteUrl: string | null;
}

const PagesOf = ({ release, siteUrl }: PagesProps) => {
  const groups = [
    { name: texts.added, paths: release.added, count: release.addedCount, url: siteUrl },
    { name: texts.changed, paths: release.changed, count: release.changedCount, url: siteUrl },
    { name: texts.removed, paths: release.removed, count: release.removedCount, url: null },
  ].filter(({ count }) => count > 0);
  if (groups.length === 0) return countsOf(release);
  return (
    <details>
      <summary>{countsOf(release)}</summary>
      {groups.map(({ name, paths, count, url }) => (
        <Box key={name} paddingTop={3}>
          <Typography tag="h3" variant="pi" fontWeight="bold">
            {name}
          </Typography>
          <PageList paths={paths} count={count} siteUrl={url} />
        </Box>
      ))}
    </details>
  );
};
