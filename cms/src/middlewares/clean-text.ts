/**
 * Takes the character U+0000 out of what is sent. It comes along from other programs, nobody can see it to
 * take it out, and PostgreSQL fails for a text with it.
 */
const ZERO = /\0/g;

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(ZERO, '');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name.replace(ZERO, ''), clean(part)]),
  );
}

interface Context {
  readonly request: { body?: unknown };
}

export default () => async (context: Context, next: () => Promise<void>) => {
  context.request.body = clean(context.request.body);
  await next();
};
