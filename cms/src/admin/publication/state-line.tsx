/** A state in words, with a dot of its colour. Who does not see colours misses nothing. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Tone, Wording } from './texts';

const DOTS: Readonly<Record<Tone, string>> = {
  success: 'success600',
  warning: 'warning600',
  danger: 'danger600',
  primary: 'primary600',
  neutral: 'neutral500',
};

interface Props {
  readonly wording: Wording;
  readonly size?: 'omega' | 'delta';
}

/** Is read out when it changes. */
export const StateLine = ({ wording: { tone, title, explanation }, size = 'omega' }: Props) => (
  <Box role="status" width="100%">
    <Flex gap={2} alignItems="flex-start">
      {/* As high as a line of the title, so that the dot is in its middle. */}
      <Flex height={size === 'delta' ? '2.2rem' : '2rem'} aria-hidden>
        <Box background={DOTS[tone]} width="1rem" height="1rem" shrink={0} style={{ borderRadius: '50%' }} />
      </Flex>
      <Typography variant={size} fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
    </Flex>
    {explanation !== '' && (
      <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingTop: '0.4rem' }}>
        {explanation}
      </Typography>
    )}
  </Box>
);
