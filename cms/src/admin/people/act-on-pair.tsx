/** A button that says something of two speakers, with their names for who has it read out. */
import { Button, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import type { Pair } from '../../people/answers.ts';
import { useAction } from '../use-action';
import { texts } from './texts';

interface Props {
  readonly people: Pair;
  readonly label: string;
  /** What is added to the path of the two. */
  readonly path: string;
  readonly done: (one: string, other: string) => string;
  readonly onDone: () => void;
}

export const ActOnPair = ({ people: [one, other], label, path, done, onDone }: Props) => {
  const act = useAction();
  const [isBusy, setBusy] = useState(false);
  const say = async () => {
    setBusy(true);
    const where = `/desk/people/distinctions/${one.documentId}/${other.documentId}${path}`;
    await act(where, () => done(one.name, other.name));
    setBusy(false);
    onDone();
  };
  return (
    <Button variant="tertiary" size="S" loading={isBusy} onClick={() => void say()}>
      {label}
      <VisuallyHidden tag="span"> {texts.pair(one.name, other.name)}</VisuallyHidden>
    </Button>
  );
};
