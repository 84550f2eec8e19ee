/**
 * Around a date picker: keeps the date that there was when somebody types none, and says so. Strapi's picker
 * makes the nearest date that it has of 31-02-2026 or 01-01-0021, and shows that as if it had been typed.
 */
import { Box, Typography } from '@strapi/design-system';
import { Fragment, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { texts } from './texts';
import { readsAsDate } from './typed-date';

interface Props {
  /** Gives the field the date back that it has. */
  readonly restore: () => void;
  /** The picker. */
  readonly children: ReactNode;
}

/** Whether the keyboard went into the calendar, where the date is still being chosen. */
const isInCalendar = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;

/** What was typed that is no date; null for a date, and for nothing. */
function refusedIn(target: EventTarget): string | null {
  if (!(target instanceof HTMLInputElement) || target.value.trim() === '') return null;
  return readsAsDate(target.value, new Date().getFullYear()) ? null : target.value;
}

export function KeptDate({ restore, children }: Props) {
  const [refused, setRefused] = useState<string | null>(null);
  // A new picker has forgotten what it made of what was typed.
  const [picker, setPicker] = useState(0);

  // The picker has changed the date by the time that this is called; what it changes last counts.
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement) || isInCalendar(relatedTarget)) return;
    const typed = refusedIn(target);
    setRefused(typed);
    if (typed === null) return;
    restore();
    setPicker(picker + 1);
  };

  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    const typed = refusedIn(event.target);
    setRefused(typed);
    if (typed === null) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Box width="100%" onBlur={leave} onKeyDownCapture={enter}>
      <Fragment key={picker}>{children}</Fragment>
      {refused !== null && (
        <Typography tag="p" role="alert" variant="pi" textColor="danger600" paddingTop={1}>
          {texts.refused(refused)}
        </Typography>
      )}
    </Box>
  );
}
