/**
 * Code that is loaded when it is asked for, once, and `use` gets it. Where that failed, as when
 * the connection was lost, the next who asks begins again.
 */
export function later<Code>(
  load: () => Promise<Code>,
  use: (code: Code) => void,
): () => Promise<void> {
  let used: Promise<void> | undefined;
  const begin = async () => {
    const code = await load().catch((error: unknown) => {
      used = undefined;
      throw error;
    });
    use(code);
  };
  return () => {
    used ??= begin();
    return used;
  };
}
