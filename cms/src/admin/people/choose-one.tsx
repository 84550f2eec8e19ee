/** One of two values to choose, side by side; on a narrow screen one below the other. */
import { Box, Grid, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';

export interface Option {
  readonly text: string;
  /** What helps to tell it from the other. */
  readonly note?: string;
  /** The address of a picture. */
  readonly picture: string | null;
}

/** Which of two. */
export type Side = 0 | 1;

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: Side;
  readonly onChange: (value: Side) => void;
}

export const ChooseOne = ({ label, options, value, onChange }: Props) => {
  const id = useId();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Typography tag="h2" variant="delta" id={id}>
        {label}
      </Typography>
      <Radio.Group
        aria-labelledby={id}
        value={String(value)}
        onValueChange={(chosen) => onChange(chosen === '0' ? 0 : 1)}
      >
        <Grid.Root gap={4} paddingTop={3}>
          {options.map(({ text, note, picture }, index) => (
            <Grid.Item key={index} col={6} s={12} xs={12} alignItems="start">
              <Radio.Item value={String(index)}>
                <Typography tag="span" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
                  {text}
                </Typography>
                {note !== undefined && (
                  <Typography tag="span" variant="pi" textColor="neutral600" style={{ display: 'block' }}>
                    {note}
                  </Typography>
                )}
                {picture !== null && (
                  <img
                    src={picture}
                    alt=""
                    style={{ display: 'block', maxWidth: '12rem', maxHeight: '12rem' }}
                  />
                )}
              </Radio.Item>
            </Grid.Item>
          ))}
        </Grid.Root>
      </Radio.Group>
    </Box>
  );
};
