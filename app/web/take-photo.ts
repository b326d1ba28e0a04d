import type { AppLoadContext } from "@remix-run/server-runtime";
import { refuse } from "#app/domain/decision.ts";
import { takeQuota } from "./take-quota.ts";

/** Hands a picture that a form brings to whoever checks and keeps it, within what its sender may upload. */
export async function takePhoto<Kept>(
  context: AppLoadContext,
  bytes: Uint8Array,
  keep: (bytes: Uint8Array) => Promise<Kept>,
) {
  const may = await takeQuota(context, "photo");
  if (may !== true) return refuse(may);
  const mayWeigh = await takeQuota(context, "photo-bytes", bytes.length);
  return mayWeigh === true ? await keep(bytes) : refuse(mayWeigh);
}
