import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Decision } from "#app/domain/decision.ts";
import { formOf, valuesOf } from "./parse-form.ts";
import { parseUpload } from "./parse-upload.ts";
import { takePhoto } from "./take-photo.ts";

type Values = Record<string, string[]>;
type Read =
  | { ok: false; reason: string }
  /** `tokens`: what was kept of this post's files; `refused`: why others were not. */
  | { ok: true; values: Values; tokens: string[]; refused: string[] };

/** Reads a form whose files (`files`) are kept at once, and are carried as tokens until the form is whole. */
export async function keptFilesForm(
  context: AppLoadContext,
  request: Request,
  keep: (bytes: Uint8Array) => Promise<Decision<{ token: string }, string>>,
): Promise<Read> {
  const tokens: string[] = [];
  const refused: string[] = [];
  const upload = await parseUpload(request, async (field, bytes) => {
    if (field !== "files") return undefined;
    const kept = await takePhoto(context, bytes, keep);
    if (kept.ok) tokens.push(kept.token);
    else refused.push(kept.reason);
    return undefined;
  });
  return upload.ok ? { ok: true, values: valuesOf(upload.form), tokens, refused } : upload;
}

/** The form as it was sent, with tokens for its files: what waits while its sender proves who they are. */
export function sentAgain(request: Request, values: Values): Request {
  const headers = new Headers();
  const cookie = request.headers.get("cookie");
  if (cookie) headers.set("Cookie", cookie);
  return new Request(request.url, { method: "POST", headers, body: formOf(values) });
}
