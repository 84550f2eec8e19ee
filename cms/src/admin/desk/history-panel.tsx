/** Beside the form of an entry: who changed what and when, and whether somebody just did. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { History, LastSave } from '../../history/answers.ts';
import { usePolled, type Pace } from '../publication/use-polled';
import { HistoryDialog } from './history-dialog';
import { readAgain } from './store';
import { texts } from './texts';
import { VersionLine } from './version-line';

/** What Strapi tells a panel beside the form. */
interface PanelProps {
  readonly activeTab?: string;
  readonly model: string;
  /** Missing for what was never saved. */
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string | null };
}

interface Panel {
  readonly title: string;
  readonly content: ReactNode;
}

const nameOf = (model: string) => /^api::([^.]+)\.\1$/.exec(model)?.[1];

/** Strapi calls this as a component, and shows what it returns. */
export function historyPanel({ activeTab, model, document }: PanelProps): Panel | null {
  const type = nameOf(model);
  if (type === undefined) return null;
  const { documentId, updatedAt } = document ?? {};
  if (documentId === undefined) return { title: texts.history, content: <Quiet>{texts.noHistory}</Quiet> };
  const shown = activeTab === 'published' ? null : (updatedAt ?? null);
  return {
    title: texts.history,
    content: <EntryHistory model={model} type={type} documentId={documentId} shown={shown} />,
  };
}

const FEW = 3;
const pace: Pace<History> = { after: ({ answer }) => (answer === null ? 15_000 : 5_000) };

const Quiet = ({ children }: { readonly children: ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

interface EntryProps {
  readonly model: string;
  readonly type: string;
  readonly documentId: string;
  /** When what the form shows was written; null where it shows what is published. */
  readonly shown: string | null;
}

const EntryHistory = ({ model, type, documentId, shown }: EntryProps) => {
  const [acts, setActs] = useState(0);
  const path = `/desk/history/${type}/${documentId}`;
  const outcome = usePolled<History>(`${path}?lines=${FEW}`, pace, `${shown} ${acts}`);
  if (outcome === undefined) return <Quiet>{texts.loading}</Quiet>;
  if (outcome.answer === null) return <Quiet>{texts.noAnswer}</Quiet>;
  const { versions, lastSave } = outcome.answer;
  const onRestored = () => {
    setActs((count) => count + 1);
    readAgain(model, documentId);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box aria-live="polite">
        {shown !== null && lastSave !== null && isNews(lastSave, shown) && (
          <News save={lastSave} onShow={() => readAgain(model, documentId)} />
        )}
      </Box>
      {versions.length === 0 && <Quiet>{texts.noHistory}</Quiet>}
      {versions.map((version) => (
        <VersionLine key={version.id} version={version} />
      ))}
      {versions.length > 0 && <HistoryDialog path={path} onRestored={onRestored} />}
    </Flex>
  );
};

/** Whether somebody else saved after what the form shows. */
const isNews = ({ isOwn, version }: LastSave, shown: string) =>
  !isOwn && new Date(version).getTime() > new Date(shown).getTime();

interface NewsProps {
  readonly save: LastSave;
  readonly onShow: () => void;
}

const News = ({ save, onShow }: NewsProps) => {
  const isModified = useForm('HistoryPanel', ({ modified }) => modified);
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={2}
      padding={3}
      hasRadius
      background="warning100"
      borderColor="warning200"
    >
      <Typography tag="p" variant="omega" fontWeight="semiBold" textColor="neutral800">
        {texts.justSaved(save)}
      </Typography>
      {isModified ? (
        <Typography tag="p" variant="pi" textColor="neutral800">
          {texts.whileEditing}
        </Typography>
      ) : (
        <Button variant="secondary" size="S" onClick={onShow}>
          {texts.showNewest}
        </Button>
      )}
    </Flex>
  );
};
