import { redirect } from "@remix-run/server-runtime";
import type { z } from "zod";
import type { Refusal } from "#app/domain/decision.ts";
import { checkForm } from "./parse-form.ts";
import { again } from "./respond.ts";

const mostNamed = 20;

/** Of several things that were chosen, those because of which nothing was done. */
type Refused<Reason extends string> = Refusal<Reason> & { which?: readonly string[] };

/** Checks one of a page's forms, hands it to its command, and leads on; refused, the form comes back with all that was typed. */
export async function answerForm<Shape extends z.ZodType, Done extends object, Reason extends string>(
  fields: FormData,
  shape: Shape,
  to: string | ((done: Done) => string),
  act: (asked: z.output<Shape>) => Promise<({ ok: true } & Done) | Refused<Reason>>,
) {
  const form = checkForm(fields, shape);
  if (!form.ok) return again(form);
  const done = await act(form.value);
  if (done.ok) return redirect(typeof to === "string" ? to : to(done), 303);
  const names = (done.which ?? []).slice(0, mostNamed).join("; ");
  const named = names ? { errors: { passage: "because-of" }, told: { passage: { names } } } : {};
  return again({ values: form.values, ...named }, done.reason);
}
