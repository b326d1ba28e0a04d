import { redirect } from "@remix-run/server-runtime";
import type { z } from "zod";
import type { Decision } from "#app/domain/decision.ts";
import { checkForm } from "./parse-form.ts";
import { again } from "./respond.ts";

/** Checks one of a page's forms, hands it to its command, and leads on; refused, the form comes back with all that was typed. */
export async function answerForm<Shape extends z.ZodType, Done extends object, Reason extends string>(
  fields: FormData,
  shape: Shape,
  to: string | ((done: Done) => string),
  act: (asked: z.output<Shape>) => Promise<Decision<Done, Reason>>,
) {
  const form = checkForm(fields, shape);
  if (!form.ok) return again(form);
  const done = await act(form.value);
  if (!done.ok) return again({ values: form.values }, done.reason);
  return redirect(typeof to === "string" ? to : to(done), 303);
}
