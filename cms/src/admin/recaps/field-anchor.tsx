/** A place in the form that the text leads to, and that leads to the text. */
import { Box } from '@strapi/design-system';
import { createContext, useContext, type ReactNode } from 'react';
import { styled } from 'styled-components';

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

/** What opens the fields of one that is closed. */
const CLOSED = '[data-opens="fields"][aria-expanded="false"]';

/** Where the fields of something are that can be closed. */
const FIELDS = '[data-holds="fields"]';

/** A field that the text led to shows so until the keyboard leaves it: a mouse alone shows no focus on a button. */
function focusIn(place: HTMLElement): void {
  (place.querySelector(FIELDS) ?? place)
    .querySelector<HTMLElement>(FOCUSABLE)
    ?.focus({ preventScroll: true });
  place.dataset['reached'] = 'true';
  place.addEventListener('focusout', () => delete place.dataset['reached'], { once: true });
}

/**
 * Brings the form to a field, or to the question that is open about it, and the keyboard with it. Of several
 * fields that are closed it opens them first.
 */
export function goToField(field: string): void {
  const place = document.getElementById(questionId(field)) ?? document.getElementById(anchorId(field));
  if (place === null) return;
  const closed = place.querySelector<HTMLElement>(CLOSED);
  closed?.click();
  const show = () => {
    place.scrollIntoView({ block: 'center', behavior: 'smooth' });
    focusIn(place);
  };
  if (closed === null) show();
  else requestAnimationFrame(show);
}

const Anchor = styled(Box)`
  scroll-margin-top: 12rem;
  border-radius: ${({ theme }) => theme.borderRadius};

  &[data-reached] {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 4px;
  }
`;

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
    <Anchor
      id={isQuestion ? questionId(field) : anchorId(field)}
      width={isInline ? 'auto' : '100%'}
      onFocus={() => point(field)}
    >
      {children}
    </Anchor>
  );
};
