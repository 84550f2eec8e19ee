/** What belongs to a meeting, and what publishing it does: what blocks first, then what will change. */
import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Named, ShownSet } from '../../publish-set/answers.ts';
import { PageLines, Section } from './page-lines';
import { groupsOf, stateOf, texts } from './texts';

interface Props {
  readonly set: ShownSet;
  /** Closes the dialog, before another entry is opened. */
  readonly onLeave: () => void;
}

const formOf = ({ type, documentId }: Named) =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

const FEW = 8;

export const SetContent = ({ set, onLeave }: Props) => {
  const pending = set.entries.filter(({ state }) => state !== 'published');
  const live = set.entries.filter(({ state }) => state === 'published');
  const link = (entry: Named) => <ToForm entry={entry} onLeave={onLeave} />;
  return (
    <>
      <Problems set={set} onLeave={onLeave} />
      {pending.length > 0 ? (
        <Section title={texts.pending}>
          <PageLines pages={pending} remark={stateOf} name={link} />
        </Section>
      ) : (
        <Typography tag="p" paddingBottom={5}>
          {texts.nothing}
        </Typography>
      )}
      <Remarks set={set} onLeave={onLeave} />
      {live.length > 0 && (
        <Section title={`${texts.live} (${live.length})`} isFolded>
          <PageLines pages={live} name={link} />
        </Section>
      )}
      {groupsOf(set)
        .filter(({ pages }) => pages.length > 0)
        .map(({ effect, title, pages }) => (
          <Section
            key={effect}
            title={`${title} (${pages.length})`}
            isFolded={effect === 'stays' || pages.length > FEW}
          >
            <PageLines pages={pages} name={link} />
          </Section>
        ))}
      {set.files.length > 0 && (
        <Section title={`${texts.files} (${set.files.length})`} isFolded>
          <ul>
            {set.files.map((file) => (
              <Typography tag="li" key={file} style={{ overflowWrap: 'anywhere' }}>
                {file}
              </Typography>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

interface ToFormProps extends Pick<Props, 'onLeave'> {
  readonly entry: Named;
}

const ToForm = ({ entry, onLeave }: ToFormProps) => (
  <Link tag={NavLink} to={formOf(entry)} onClick={onLeave}>
    {entry.title}
  </Link>
);

const Remarks = ({ set, onLeave }: Props) =>
  set.remarked.length > 0 && (
    <Section title={texts.remarks(set)} isFolded>
      {set.remarked.map((entry) => (
        <Box key={entry.documentId} paddingTop={2}>
          <ToForm entry={entry} onLeave={onLeave} />
          <ul>
            {entry.remarks.map((remark) => (
              <Typography tag="li" key={remark} paddingTop={1} style={{ overflowWrap: 'anywhere' }}>
                {remark}
              </Typography>
            ))}
          </ul>
        </Box>
      ))}
    </Section>
  );

const Problems = ({ set, onLeave }: Props) => {
  const blocked = set.entries.filter(({ problems }) => problems.length > 0);
  if (blocked.length === 0) return null;
  return (
    <Box background="danger100" hasRadius padding={4} marginBottom={5}>
      <Typography tag="h3" variant="omega" fontWeight="bold" textColor="danger700">
        {texts.problems}
      </Typography>
      {blocked.map((entry) => (
        <Box key={entry.documentId} paddingTop={2}>
          {entry.problems.map((problem) => (
            <Typography tag="p" key={problem} style={{ overflowWrap: 'anywhere' }}>
              {problem}
            </Typography>
          ))}
          <Link tag={NavLink} to={formOf(entry)} onClick={onLeave}>
            {texts.open(entry.type)}
          </Link>
        </Box>
      ))}
    </Box>
  );
};
