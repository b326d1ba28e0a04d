import type { Deps } from "#app/platform/deps.ts";
import { missing } from "./require-actor.ts";
import { storedFile } from "./stored-file.ts";

const endings = { "application/pdf": "pdf", "image/webp": "webp" } as const;

type Stored = { digest: string; type: keyof typeof endings };

/** What somebody handed in, downloaded and never opened as a page of the portal. */
export async function sealedOff(
  { files }: Pick<Deps, "files">,
  request: Request,
  name: string,
  file: Stored | undefined,
): Promise<Response> {
  const disposition = file && `attachment; filename="${name}.${endings[file.type]}"`;
  const answer = file && (await storedFile(files, request, { ...file, disposition }));
  if (!answer) throw missing();
  answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  return answer;
}
