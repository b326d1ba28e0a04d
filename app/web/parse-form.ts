import type { z } from "zod";

/** What a form page shows again after a refusal: every typed value, an error key per field, a reason for the whole. */
export type FormAgain = {
  values: Record<string, string[]>;
  errors: Record<string, string>;
  /** Figures that an error's words tell, by field. */
  told?: Record<string, Record<string, string | number>>;
  reason?: string;
  /** Small pictures of photos that wait, by their place in the form. */
  pictures?: Record<string, string>;
};

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
  return checkForm(await postedForm(request), shape);
}

/** The form of a request; a body that is none is the sender's mistake (400), not a defect. */
export async function postedForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new Response("", { status: 400 });
    throw error;
  }
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
  const told: NonNullable<FormAgain["told"]> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "form");
    if (errors[field]) continue;
    errors[field] = errorKey(issue);
    if (issue.code === "custom" && issue.params) told[field] = figuresIn(issue.params);
  }
  return { ok: false, values, errors, ...(Object.keys(told).length > 0 ? { told } : {}) };
}

/** Every text field of a form, repeated ones in order; files are left out. */
export function valuesOf(form: FormData): Record<string, string[]> {
  // A sender names the fields: on a plain object `constructor` would be there already.
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value === "string" && name !== "__proto__")
      values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(values);
}

/** The same values as a form again, to be checked against another schema. */
export function formOf(values: Record<string, string[]>): FormData {
  const form = new FormData();
  for (const [name, all] of Object.entries(values)) for (const value of all) form.append(name, value);
  return form;
}

const figuresIn = (params: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "number" ? value : String(value)]),
  );

/** Schemas give kebab-case keys as messages; anything else falls back to what kind of check failed. */
function errorKey(issue: z.core.$ZodIssue): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === "invalid_type" || issue.code === "too_small") return "field-needed";
  if (issue.code === "too_big") return "field-too-long";
  return "field-not-understood";
}
