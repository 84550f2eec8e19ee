/**
 * The text with every find marked: by colour, by its line, and by a question mark where it is not sure.
 *
 * Its content is exactly the text, so that what somebody selects has a place in it.
 */
import type { Mark } from '@archive/content-types/recap-sheet';
import { memo, useEffect, useMemo, useRef } from 'react';
import { css, styled } from 'styled-components';
import { anchorId, goToField, usePointing } from './field-anchor';
import { segmentsOf, type Segment } from './segments';
import { findName, isLeftOut, texts } from './texts';

const Frame = styled.div`
  position: relative;
  overflow-y: auto;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  padding: 2rem 2.4rem;
  font-size: 1.5rem;
  line-height: 1.75;
  color: ${({ theme }) => theme.colors.neutral800};
  flex: 1;
  min-height: 0;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** How a paragraph looks that is in no field. */
export const LEFT_OUT = css`
  text-decoration: underline dotted 2px ${({ theme }) => theme.colors.neutral500};
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Find = styled.a<{ $isSure: boolean; $isActive: boolean }>`
  color: inherit;
  border-radius: 2px;
  padding: 0.1rem 0;
  text-decoration: underline ${({ $isSure }) => ($isSure ? 'solid' : 'wavy')};
  text-decoration-thickness: ${({ $isSure }) => ($isSure ? '2px' : '1.5px')};
  text-underline-offset: 0.4rem;
  text-decoration-color: ${({ theme, $isSure }) =>
    $isSure ? theme.colors.primary500 : theme.colors.warning600};
  background: ${({ theme, $isSure }) => ($isSure ? theme.colors.primary100 : theme.colors.warning100)};
  box-decoration-break: clone;
  ${({ $isActive, theme }) => $isActive && `box-shadow: 0 0 0 2px ${theme.colors.primary600};`}
  &:hover {
    background: ${({ theme, $isSure }) => ($isSure ? theme.colors.primary200 : theme.colors.warning200)};
  }
  &[data-left-out='true'] {
    ${LEFT_OUT}
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  &[data-last-unsure='true']::after {
    content: ' ?' / '';
    font-weight: 700;
    color: ${({ theme }) => theme.colors.warning700};
  }
`;

interface PieceProps {
  readonly segment: Segment;
  readonly isActive: boolean;
}

const Piece = memo(({ segment: { text, mark, start }, isActive }: PieceProps) => {
  if (mark === null) return text;
  const { field, isSure, end } = mark;
  return (
    <Find
      href={`#${anchorId(field)}`}
      title={findName(field, isSure)}
      data-field={field}
      data-left-out={isLeftOut(field)}
      data-last-unsure={!isSure && start + text.length === end}
      $isSure={isSure}
      $isActive={isActive}
      onClick={(event) => {
        event.preventDefault();
        // A selection ends in a click, too.
        if (window.getSelection()?.isCollapsed !== false) goToField(field);
      }}
    >
      {text}
    </Find>
  );
});
Piece.displayName = 'Piece';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export const MarkedText = ({ text, marks }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const { active } = usePointing();
  const segments = useMemo(() => segmentsOf(text, marks), [text, marks]);
  useEffect(() => {
    const find = frame.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(active ?? '')}"]`);
    if (!find || !frame.current) return;
    // Only the text moves, and never the page under somebody's hands.
    const top = find.offsetTop - frame.current.clientHeight / 3;
    frame.current.scrollTo({ top, behavior: 'smooth' });
  }, [active]);
  return (
    <Frame ref={frame} id="recap-text" role="region" aria-label={texts.text} tabIndex={0} lang="nl">
      {segments.map((segment) => (
        <Piece key={segment.start} segment={segment} isActive={segment.mark?.field === active} />
      ))}
    </Frame>
  );
};
