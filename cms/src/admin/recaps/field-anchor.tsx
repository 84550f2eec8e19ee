/** A place in the form that the text leads to, and that leads to the text. */
import { Box } from '@strapi/design-system';
import { createContext, useContext, type ReactNode } from 'react';

interface Pointing {
  /** The field whose finds are shown in the text. */
  readonly active: string | null;
  readonly point: (field: string) => void;
}

export const PointingContext = createContext<Pointing>({ active: null, point: () => undefined });

export const usePointing = (): Pointing => useContext(PointingContext);

export const anchorId = (field: string): string => `veld-${field.replace(':', '-')}`;
const questionId = (field: string): string => `vraag-${field.replace(':', '-')}`;

const FOCUSABLE = 'input, textarea, button, [role="combobox"], [tabindex="0"]';

/** Brings the form to a field, or to the question that is open about it, and the keyboard with it. */
export function goToField(field: string): void {
  const place = document.getElementById(questionId(field)) ?? document.getElementById(anchorId(field));
  if (place === null) return;
  place.scrollIntoView({ block: 'center', behavior: 'smooth' });
  place.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
}

interface Props {
  readonly field: string;
  readonly children: ReactNode;
  readonly isInline?: boolean;
  /** It is what is asked about the field, and not the field itself. */
  readonly isQuestion?: boolean;
}

/** Whoever comes to it sees in the text where it came from. */
export const FieldAnchor = ({ field, children, isInline = false, isQuestion = false }: Props) => {
  const { point } = usePointing();
  return (
    <Box
      id={isQuestion ? questionId(field) : anchorId(field)}
      width={isInline ? 'auto' : '100%'}
      onFocus={() => point(field)}
      style={{ scrollMarginTop: '12rem' }}
    >
      {children}
    </Box>
  );
};
