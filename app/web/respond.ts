import { data } from "@remix-run/server-runtime";
import type { FormAgain } from "./parse-form.ts";
import { missing } from "./require-actor.ts";

/** Refusals that are not about what was typed, and the status they answer with; everything else is 422. */
const statuses: Record<string, number> = {
  "not-allowed": 403,
  "not-found": 404,
  "state-does-not-allow": 409,
  "changed-meanwhile": 409,
  "already-done": 409,
  "too-many-now": 429,
  "too-many-this-hour": 429,
  "too-many-today": 429,
  "too-many-tries": 429,
  "code-sent-just-now": 429,
  "too-many-codes": 429,
  "fresh-proof-needed": 403,
  "code-not-sent": 503,
  "store-busy-now": 503,
  "files-away-now": 503,
  "no-room-now": 507,
};

export const statusOf = (reason: string) => statuses[reason] ?? 422;

/** The form again with everything typed kept, and why it was not taken. "Not found" hides what the actor may not see. */
export function again(form: Omit<FormAgain, "errors"> & Partial<FormAgain>, reason?: string) {
  if (reason === "not-found") throw missing();
  const status = reason ? statusOf(reason) : 422;
  const { values, errors = {}, told, pictures } = form;
  const body: FormAgain = {
    values,
    errors,
    ...(told ? { told } : {}),
    ...(reason ? { reason } : {}),
    ...(pictures ? { pictures } : {}),
  };
  return data(body, { status });
}
