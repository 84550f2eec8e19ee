/** Beside the form of a speaker: who else may be the same person. Absent when nobody may. */
import { Flex, Link, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { PossibleDouble, PossibleDoubles } from '../../people/answers.ts';
import { EntryLink } from '../publication/links';
import { usePolled, type Pace } from '../publication/use-polled';
import { toSentence } from './pair-card';
import { MERGE } from './permissions';
import { texts } from './texts';

/** What Strapi tells a panel beside the form. */
interface PanelProps {
  readonly model: string;
  /** Missing for what was never saved. */
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string | null };
}

interface Panel {
  readonly title: string;
  readonly content: ReactNode;
}

const pace: Pace<unknown> = { after: () => 60_000 };

/** Strapi calls this as a component, and shows what it returns. */
export function speakerPanel({ model, document }: PanelProps): Panel | null {
  const mayMerge = useAuth('SpeakerPanel', ({ permissions }) =>
    permissions.some(({ action }) => MERGE.some((needed) => needed.action === action)),
  );
  const documentId = model === 'api::speaker.speaker' && mayMerge ? document?.documentId : undefined;
  const path = documentId === undefined ? null : `/desk/people/doubles/${documentId}`;
  const outcome = usePolled<PossibleDoubles>(path, pace, String(document?.updatedAt));
  const doubles = outcome?.answer?.doubles ?? [];
  if (documentId === undefined || doubles.length === 0) return null;
  return { title: texts.panel, content: <Others of={documentId} doubles={doubles} /> };
}

interface Props {
  readonly of: string;
  readonly doubles: readonly PossibleDouble[];
}

const Others = ({ of, doubles }: Props) => (
  <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
      {doubles.map(({ people, reasons }) => {
        const other = people.find(({ documentId }) => documentId !== of) ?? people[1];
        return (
          <li key={other.documentId} style={{ overflowWrap: 'anywhere' }}>
            <EntryLink subject={{ type: 'speaker', documentId: other.documentId }}>{other.name}</EntryLink>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {toSentence(reasons)}
            </Typography>
          </li>
        );
      })}
    </Flex>
    <Link tag={NavLink} to="/dubbele-sprekers">
      {texts.toDoubles}
    </Link>
  </Flex>
);
