/** A save that was refused because somebody else saved meanwhile is a conflict, not a mistake in the form. */
const CONFLICT = 409;

interface Context {
  status: number;
  readonly body: unknown;
}

interface Body {
  readonly error?: { status: number; readonly details?: { readonly stale?: unknown } };
}

export default () => async (context: Context, next: () => Promise<void>) => {
  await next();
  const error = (context.body as Body | null)?.error;
  if (context.status !== 400 || error?.details?.stale === undefined) return;
  error.status = CONFLICT;
  context.status = CONFLICT;
};
