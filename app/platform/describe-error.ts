/**
 * An error for the log: what it is and where, never what somebody typed. A failed query carries its parameters in its
 * message, so only its cause is told.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === "string" ? error : "not an Error was thrown";
  const told = "params" in error ? `${error.name}: a query failed` : `${error.name}: ${error.message}`;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  const cause = error.cause ? `\ncaused by ${describeError(error.cause)}` : "";
  return [told, ...frames].join("\n") + cause;
}
