import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { readPhoto } from "#app/domain/needs/read-photo.server.ts";
import { missing } from "#app/web/require-actor.ts";

/** A photo of a need, asked for anew by each reader: what they may not see is not there. */
export async function loader({ request, params, context: { deps, actor } }: LoaderFunctionArgs) {
  const small = new URL(request.url).searchParams.get("size") === "small";
  const bytes = await readPhoto(deps, actor, params.id ?? "", small ? "small" : "main");
  if (!bytes) throw missing();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "image/webp",
      "Cache-Control": "private, no-cache",
      "X-Content-Type-Options": "nosniff",
      "Content-Disposition": "inline",
    },
  });
}
