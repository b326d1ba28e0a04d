import { data } from "@remix-run/server-runtime";
import type { RegisterEffect } from "#app/domain/administration/register-effect.ts";
import type { Decision } from "#app/domain/decision.ts";
import type { FormAgain } from "./parse-form.ts";
import { again } from "./respond.ts";

/** A form between its steps: as it was typed, and what it would touch once it was looked at. */
export type Previewed = FormAgain & { effects?: readonly RegisterEffect[] };

/** The form with what it would touch, or with why it can't be done. */
export function previewed(
  values: Record<string, string[]>,
  preview: Decision<{ effects: readonly RegisterEffect[] }, string>,
) {
  if (!preview.ok) return notTaken({ values }, preview.reason);
  return data<Previewed>({ values, errors: {}, effects: preview.effects });
}

/** The first step again, as typed. */
export const toEdit = (values: Record<string, string[]>) => data<Previewed>({ values, errors: {} });

export function notTaken(...form: Parameters<typeof again>) {
  const { data: body, init } = again(...form);
  return data<Previewed>(body, init ?? {});
}
