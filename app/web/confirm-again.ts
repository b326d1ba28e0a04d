import { redirect } from "@remix-run/server-runtime";
import { backTo } from "./safe-path.ts";

/** The page with all ways to confirm again, saying why this one was not taken. */
export function confirmAgain(values: Record<string, string[]>, why: string): Response {
  const search = new URLSearchParams({ to: backTo(values.to?.[0], "/account"), why });
  const act = values.act?.[0];
  if (act) search.set("act", act);
  return redirect(`/confirm?${search}`, 303);
}
