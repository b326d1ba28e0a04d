/** The code of a system's error (`ENOENT`), or an empty text. */
export const codeOf = (error: unknown): string =>
  error instanceof Error ? String(Reflect.get(error, "code") ?? "") : "";
