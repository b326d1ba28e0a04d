import type { z } from "zod";

/** The first fault of each field, as a key under `errors.`. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    errors[String(path[0] ?? "form")] ??= /^[a-z0-9]+(-[a-z0-9]+)*$/.test(message)
      ? message
      : "field-not-understood";
  }
  return errors;
}
