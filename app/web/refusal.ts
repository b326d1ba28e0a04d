import type { AppLoadContext } from "@remix-run/server-runtime";
import { statusOf } from "./respond.ts";

/** The problem page with the refusal's words, for a button that has no form to show again. */
export function refusal({ t }: Pick<AppLoadContext, "t">, reason: string): Response {
  const status = statusOf(reason);
  return new Response(status === 404 ? "" : t(`reasons.${reason}`), { status });
}
