/** What is made when it is first asked for. What it is made of is let go then. */
export function lazily<T>(make: () => T): () => T {
  let from: (() => T) | undefined = make;
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: (from as () => T)() };
    from = undefined;
    return made.value;
  };
}
