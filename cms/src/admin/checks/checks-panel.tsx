/** Beside each form of ours: what must be corrected before it can be published, or be live at once. */
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { Finding } from '@archive/content-types/checks';
import { StateLine } from '../publication/state-line';
import type { Tone } from '../publication/texts';
import { FindingList } from './finding-list';
import { summaryOf, texts } from './texts';
import { useFindings } from './use-findings';

/** What Strapi tells a panel beside the form. */
interface PanelProps {
  readonly model: string;
  /** Missing for what was never saved. */
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string | null };
}

/** Whether the entries of a type have drafts; the others are live as soon as they are saved. */
const HAS_DRAFTS: Readonly<Record<string, boolean>> = {
  meeting: true,
  subsession: true,
  speaker: false,
  programme: false,
  municipality: false,
  archive: false,
};

/** Strapi calls this as a component, and shows what it returns. */
export function checksPanel({
  model,
  document,
}: PanelProps): { readonly title: string; readonly content: ReactNode } | null {
  const name = /^api::([^.]+)\.\1$/.exec(model)?.[1] ?? '';
  const hasDrafts = HAS_DRAFTS[name];
  if (hasDrafts === undefined) return null;
  const documentId = document?.documentId;
  const path = documentId === undefined ? null : `/desk/checks/${name}/${documentId}`;
  const content = <Checks path={path} sign={String(document?.updatedAt)} hasDrafts={hasDrafts} />;
  return { title: hasDrafts ? texts.panel : texts.panelOfLive, content };
}

function toneOf(findings: readonly Finding[]): Tone {
  if (findings.length === 0) return 'success';
  return findings.some(({ severity }) => severity === 'error') ? 'danger' : 'warning';
}

const quietly = (title: string) => ({ tone: 'neutral' as const, title, explanation: '' });

interface Props {
  readonly path: string | null;
  readonly sign: string;
  readonly hasDrafts: boolean;
}

const Checks = ({ path, sign, hasDrafts }: Props) => {
  const checked = useFindings(path, sign);
  const isModified = useForm('Checks', ({ modified }) => modified);
  if (path === null) return <StateLine wording={quietly(hasDrafts ? texts.notSaved : texts.notSavedLive)} />;
  if (checked === undefined) return <StateLine wording={quietly(texts.loading)} />;
  if (checked === null) return <StateLine wording={quietly(texts.noAnswer)} />;
  const { findings } = checked;
  const wording = { tone: toneOf(findings), title: summaryOf(findings, hasDrafts), explanation: '' };
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} width="100%">
      <StateLine wording={wording} />
      {(['error', 'warning'] as const).map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        return own.length > 0 && <FindingList key={severity} severity={severity} findings={own} />;
      })}
      {isModified && findings.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {texts.modified}
        </Typography>
      )}
    </Flex>
  );
};
