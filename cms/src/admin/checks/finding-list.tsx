/** Findings of one kind, each with the way to its field. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Finding, Severity } from '@archive/content-types/checks';
import { jumpTo } from './jump-to';
import { texts } from './texts';

const COLOURS = { error: 'danger600', warning: 'warning600' } as const;

interface Props {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export const FindingList = ({ severity, findings }: Props) => (
  <Box width="100%">
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      {texts.lists[severity]}
    </Typography>
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%" paddingTop={2}>
      {findings.map(({ field, code, steps, place, message }) => (
        <Box
          tag="li"
          key={`${code} ${field} ${message}`}
          paddingLeft={3}
          borderColor={COLOURS[severity]}
          borderStyle="solid"
          borderWidth="0 0 0 3px"
        >
          <Typography tag="p" variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Typography>
          <Button
            variant="ghost"
            size="S"
            onClick={() => void jumpTo(steps)}
            style={{ paddingInline: 0, height: 'auto', minHeight: '2.4rem', textAlign: 'start' }}
          >
            {texts.goTo(place)}
          </Button>
        </Box>
      ))}
    </Flex>
  </Box>
);
