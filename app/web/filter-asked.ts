import type { z } from "zod";
import { checkForm, formOf, type ParsedForm } from "./parse-form.ts";

/** A filter that stands in an address: the named fields, each once, checked like a form. */
export function filterAsked<Shape extends z.ZodType>(
  request: Request,
  fields: readonly string[],
  shape: Shape,
): ParsedForm<z.output<Shape>> {
  const asked = new URL(request.url).searchParams;
  const values = fields.map((name) => [name, asked.getAll(name).slice(0, 1)] as const);
  return checkForm(formOf(Object.fromEntries(values)), shape);
}
