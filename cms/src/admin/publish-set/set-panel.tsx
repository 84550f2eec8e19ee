/** Beside the form of a meeting or subsession: everything of the meeting at once. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { Subject } from '../../publication/answers.ts';
import { EntryPlans } from '../plans/entry-plans';
import { SetDialog } from './set-dialog';
import { texts } from './texts';

/** What Strapi tells a panel beside the form. */
interface PanelProps {
  readonly model: string;
  /** Missing for what was never saved. */
  readonly document?: { readonly documentId?: string };
}

interface Panel {
  readonly title: string;
  readonly content: ReactNode;
}

const TYPES: Readonly<Record<string, string>> = {
  'api::meeting.meeting': 'meeting',
  'api::subsession.subsession': 'subsession',
};

/** Strapi calls this as a component, and shows what it returns. */
export function setPanel({ model, document }: PanelProps): Panel | null {
  const type = TYPES[model];
  if (type === undefined || document?.documentId === undefined) return null;
  return { title: texts.panel, content: <SetOf subject={{ type, documentId: document.documentId }} /> };
}

const PUBLISH = 'api::publish-set.publish';

const SetOf = ({ subject }: { readonly subject: Subject }) => {
  const [isOpen, setOpen] = useState(false);
  const mayPublish = useAuth('PublishSet', ({ permissions }) =>
    permissions.some(({ action }) => action === PUBLISH),
  );
  const isModified = useForm('PublishSet', ({ modified }) => modified);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" variant="pi" textColor="neutral600">
        {isModified && mayPublish ? texts.saveFirst : texts.explanation}
      </Typography>
      <Button
        type="button"
        variant="secondary"
        fullWidth
        disabled={isModified && mayPublish}
        onClick={() => setOpen(true)}
      >
        {mayPublish ? texts.publishAll : texts.look}
      </Button>
      <EntryPlans subject={subject} />
      {isOpen && <SetDialog subject={subject} onClose={() => setOpen(false)} />}
    </Flex>
  );
};
