/** What an editor selected in the text, and what it may be. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { texts } from './texts';

export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Kind = keyof typeof texts.kinds;

const LONGEST = 200;

/** The selection within the text; null for none, or for more than any value is long. */
function selectedIn(place: HTMLElement | null): Selected | null {
  const selection = window.getSelection();
  if (place === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.commonAncestorContainer)) return null;
  const raw = range.toString();
  const text = raw.trim();
  if (text === '' || text.length > LONGEST) return null;
  const before = document.createRange();
  before.selectNodeContents(place);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length + raw.indexOf(text);
  return { text: text.replace(/\s+/g, ' '), start, end: start + text.length };
}

interface Props {
  readonly onAdd: (kind: Kind, selected: Selected) => void;
}

export const SelectionBar = ({ onAdd }: Props) => {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedIn(document.getElementById('recap-text')));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  const add = (kind: Kind) => {
    if (selected !== null) onAdd(kind, selected);
    window.getSelection()?.removeAllRanges();
  };
  return (
    <Box
      padding={3}
      paddingLeft={5}
      paddingRight={5}
      background="neutral100"
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0 0"
    >
      <Typography tag="p" variant="pi" textColor="neutral700" aria-live="polite">
        {selected === null ? texts.select : texts.selected(selected.text)}
      </Typography>
      {selected !== null && (
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          {(Object.keys(texts.kinds) as Kind[]).map((kind) => (
            <Button
              key={kind}
              size="S"
              variant="tertiary"
              // The selection stays while one presses.
              onMouseDown={(event: { preventDefault(): void }) => event.preventDefault()}
              onClick={() => add(kind)}
            >
              {texts.kinds[kind]}
            </Button>
          ))}
        </Flex>
      )}
    </Box>
  );
};
