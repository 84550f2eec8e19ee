/** Strapi's own actions that withdraw or delete, with our question before them. */
import { useCallback, useRef } from 'react';
import type { Act } from '../../uses/answers.ts';
import { questionOf } from './texts';
import { UsesQuestion } from './uses-question';

/** What Strapi tells an action: of one entry, or of those that are ticked in a list. */
interface ActionProps {
  readonly model: string;
  readonly documentId?: string;
  readonly documents?: readonly { readonly documentId: string }[];
}

type Callback = (event?: unknown) => unknown;

/** The part of an action's description that we change. */
interface Description {
  readonly onClick?: Callback;
  readonly dialog?: { readonly onConfirm?: Callback } | object;
}

/** Strapi calls it as a component, and shows what it returns. */
export interface Action {
  (props: ActionProps): Description | null | undefined;
  readonly type?: string;
  readonly position?: string | readonly string[];
}

const ACTS: readonly string[] = ['unpublish', 'delete'] satisfies readonly Act[];

const isAct = (type: string | undefined): type is Act => type !== undefined && ACTS.includes(type);

/** Our types; of others nobody knows where they are used. */
const nameOf = (model: string) => /^api::([^.]+)\.\1$/.exec(model)?.[1];

/** What the action does by itself, once somebody is sure. A draft is kept. */
const actOf = ({ onClick, dialog }: Description): Callback | undefined =>
  dialog !== undefined && 'onConfirm' in dialog ? dialog.onConfirm : onClick;

/** The same action, which asks first; an action of another kind as it is. */
export function asking(StrapiAction: Action): Action {
  const { type: act, position } = StrapiAction;
  if (!isAct(act)) return StrapiAction;
  const Asking = (props: ActionProps) => {
    const description = StrapiAction(props);
    const name = nameOf(props.model);
    const ids = props.documents?.map(({ documentId }) => documentId) ?? [props.documentId ?? ''];
    const latest = useRef({ description, ids });
    latest.current = { description, ids };
    // One component for as long as the action is there: another would ask the CMS anew with each render.
    const Content = useCallback(
      ({ onClose }: { readonly onClose: () => void }) => (
        <UsesQuestion
          act={act}
          type={name ?? ''}
          ids={latest.current.ids}
          onConfirm={async () => actOf(latest.current.description ?? {})?.()}
          onClose={onClose}
        />
      ),
      [name],
    );
    if (!description || name === undefined) return description;
    const dialog = { type: 'modal', title: questionOf(act, name, ids.length), content: Content };
    return { ...description, onClick: undefined, dialog } as Description;
  };
  return Object.assign(Asking, { type: act, ...(position === undefined ? {} : { position }) });
}
