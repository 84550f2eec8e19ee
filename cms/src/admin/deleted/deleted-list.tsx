/** What was deleted, day by day, each with the way back. */
import { Typography } from '@strapi/design-system';
import { sayDay } from '@archive/content-types/dutch-moment';
import type { Deleted, Restored, RestoreRequest } from '../../history/answers.ts';
import { Line, LineList } from '../line-list';
import { Question } from '../publication/question';
import { useEntryAction } from '../use-entry-action';
import { texts } from './texts';

export type OnRestored = (entry: Deleted, restored: Restored) => void;

interface Props {
  /** Newest first. */
  readonly entries: readonly Deleted[];
  readonly onRestored: OnRestored;
}

export const DeletedList = ({ entries, onRestored }: Props) => (
  <>
    {[...Map.groupBy(entries, ({ at }) => sayDay(at))].map(([day, ofDay]) => (
      <LineList key={day} title={day}>
        {ofDay.map((entry) => (
          <DeletedLine key={entry.version} entry={entry} onRestored={onRestored} />
        ))}
      </LineList>
    ))}
  </>
);

const DeletedLine = ({ entry, onRestored }: { readonly entry: Deleted; readonly onRestored: OnRestored }) => {
  const act = useEntryAction();
  const { type, documentId, version } = entry;
  const restore = async () => {
    const path = `/desk/history/${type}/${documentId}/${version}/restore`;
    const done = (restored: Restored) => {
      onRestored(entry, restored);
      return texts.restored(entry, restored);
    };
    const body: RestoreRequest = { now: null };
    await act<Restored>({ path, body }, done);
  };
  return (
    <Line
      alignItems="center"
      actions={
        <Question
          label={texts.restore}
          about={texts.about(entry)}
          variant="tertiary"
          confirmVariant="default"
          title={texts.restoring(entry)}
          explanation={texts.explained(entry)}
          onConfirm={restore}
        />
      }
    >
      <Typography tag="p" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
        {texts.titleOf(entry)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {texts.line(entry)}
      </Typography>
    </Line>
  );
};
