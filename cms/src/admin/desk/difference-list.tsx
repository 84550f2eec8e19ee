/** What differs between two versions of an entry, field by field, for who sees it and who has it read out. */
import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Difference, PartDifference, Run } from '../../history/answers.ts';
import { texts } from './texts';

const Words = styled.p`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  ins {
    background: ${({ theme }) => theme.colors.success100};
    text-decoration: underline;
    text-decoration-color: ${({ theme }) => theme.colors.success600};
    text-underline-offset: 0.2em;
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    text-decoration: line-through;
    text-decoration-color: ${({ theme }) => theme.colors.danger600};
  }
`;

const Marked = ({ kind, text }: Run) => {
  if (kind === 'same') return <>{text}</>;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <VisuallyHidden tag="span">{texts[kind]} </VisuallyHidden>
      {text}
      <VisuallyHidden tag="span"> {texts.endOfRun}</VisuallyHidden>
    </Tag>
  );
};

const Runs = ({ runs }: { readonly runs: readonly Run[] }) => (
  <Words>
    {runs.map((run, index) => (
      <Marked key={index} {...run} />
    ))}
  </Words>
);

const asRuns = (removed: readonly string[], added: readonly string[]): readonly Run[] =>
  [
    ...removed.map((text) => ({ kind: 'removed' as const, text })),
    ...added.map((text) => ({ kind: 'added' as const, text })),
  ].flatMap((run, index) => (index === 0 ? [run] : [{ kind: 'same' as const, text: ', ' }, run]));

const Note = ({ children }: { readonly children: string }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const Part = ({ change, label, differences }: PartDifference) => (
  <Box paddingLeft={3} paddingTop={2} borderColor="neutral200" borderStyle="solid" borderWidth="0 0 0 2px">
    <Typography tag="p" variant="omega" fontWeight="semiBold">
      {label} <Typography textColor="neutral600">({texts.partChanges[change]})</Typography>
    </Typography>
    {differences.length > 0 && <DifferenceList differences={differences} />}
  </Box>
);

const Told = ({ difference }: { readonly difference: Difference }) => {
  if (difference.kind === 'words') return <Runs runs={difference.runs} />;
  if (difference.kind === 'markup') return <Note>{texts.onlyMarkup}</Note>;
  if (difference.kind === 'value') {
    const { before, after } = difference;
    return <Runs runs={asRuns([before ?? []].flat(), [after ?? []].flat())} />;
  }
  return (
    <>
      {difference.kind === 'names' ? (
        <Runs runs={asRuns(difference.removed, difference.added)} />
      ) : (
        difference.parts.map((part, index) => <Part key={index} {...part} />)
      )}
      {difference.isReordered && <Note>{texts.reordered}</Note>}
    </>
  );
};

interface Props {
  readonly differences: readonly Difference[];
}

export const DifferenceList = ({ differences }: Props) => (
  <Flex tag="dl" direction="column" alignItems="stretch" gap={3} paddingTop={3}>
    {differences.map((difference) => (
      <div key={difference.label}>
        <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral600">
          {difference.label}
        </Typography>
        <dd>
          <Told difference={difference} />
        </dd>
      </div>
    ))}
  </Flex>
);
