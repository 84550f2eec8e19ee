/** What goes off the site with an entry, for who plans that. */
import { Box, Typography } from '@strapi/design-system';
import type { Subject } from '../../publication/answers.ts';
import type { Uses } from '../../uses/answers.ts';
import { useAsked } from '../use-asked';
import { UsesList } from '../uses/uses-list';
import { texts } from './texts';

interface Props {
  readonly subject: Subject;
  /** Closes the dialog, before another entry is opened. */
  readonly onLeave: () => void;
}

export const Withdrawal = ({ subject: { type, documentId }, onLeave }: Props) => {
  const asked = useAsked<readonly Uses[]>(`/desk/uses/${type}/${documentId}?act=unpublish`, 0);
  return (
    <Box>
      <Typography tag="p" paddingBottom={4}>
        {texts.withdraws}
      </Typography>
      {asked === undefined && <Typography role="status">{texts.looking}</Typography>}
      {asked?.answer === null && <Typography role="alert">{asked.reason}</Typography>}
      {asked?.answer?.map((uses) => (
        <UsesList key={documentId} act="unpublish" uses={uses} onLeave={onLeave} />
      ))}
    </Box>
  );
};
