import type { z } from "zod";

/** What a form page shows again after a refusal: every typed value, an error key per field, a reason for the whole. */
export type FormAgain = { values: Record<string, string[]>; errors: Record<string, string>; reason?: string };

export type ParsedForm<Value> =
  | { ok: true; value: Value; values: Record<string, string[]> }
  | ({ ok: false } & FormAgain);

/**
 * Reads a posted form against a schema. Every field reaches the schema as text, a repeated one as a list when its
 * name ends in `[]`. Error messages are locale keys under `errors.`.
 */
export async function parseForm<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
): Promise<ParsedForm<z.output<Shape>>> {
  return checkForm(await request.formData(), shape);
}

export function checkForm<Shape extends z.ZodType>(
  form: FormData,
  shape: Shape,
): ParsedForm<z.output<Shape>> {
  const values = valuesOf(form);
  const input = Object.fromEntries(
    Object.entries(values).map(([name, all]) =>
      name.endsWith("[]") ? [name.slice(0, -2), all] : [name, all[0]],
    ),
  );
  const parsed = shape.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data, values };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? "form")] ??= errorKey(issue);
  return { ok: false, values, errors };
}

/** Every text field of a form, repeated ones in order; files are left out. */
export function valuesOf(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** The same values as a form again, to be checked against another schema. */
export function formOf(values: Record<string, string[]>): FormData {
  const form = new FormData();
  for (const [name, all] of Object.entries(values)) for (const value of all) form.append(name, value);
  return form;
}

/** Schemas give kebab-case keys as messages; anything else falls back to what kind of check failed. */
function errorKey(issue: z.core.$ZodIssue): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === "invalid_type" || issue.code === "too_small") return "field-needed";
  if (issue.code === "too_big") return "field-too-long";
  return "field-not-understood";
}
