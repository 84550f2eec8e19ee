/** Why something could not be published, each with where it can be corrected. */
import { Flex, Typography } from '@strapi/design-system';
import type { Subject } from '../../publication/answers.ts';
import { EntryLink } from './links';
import { texts } from './texts';

interface Props {
  readonly reasons: readonly { readonly message: string; readonly subjects: readonly Subject[] }[];
  /** The entry whose form is open already, by its documentId. */
  readonly here?: string;
}

export const Reasons = ({ reasons, here }: Props) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%" paddingLeft={4}>
    {reasons.map(({ message, subjects }) => (
      <li key={message} style={{ listStyle: 'disc' }}>
        <Typography tag="p" variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {message}
        </Typography>
        {subjects
          .filter(({ documentId }) => documentId !== here)
          .map((subject) => (
            <p key={subject.documentId}>
              <EntryLink subject={subject}>{texts.open(subject.type)}</EntryLink>
            </p>
          ))}
      </li>
    ))}
  </Flex>
);
