import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { readPhoto } from "#app/domain/needs/read-photo.server.ts";
import { readEventPhoto } from "#app/domain/outreach/events/event-photos.server.ts";
import { readTaskPhoto } from "#app/domain/tasks/read-task-photo.server.ts";
import { missing } from "#app/web/require-actor.ts";
import { storedFile } from "#app/web/stored-file.ts";

/** A photo of a need, of a task's progress or of an event, asked for anew by each reader: what they may not see is not there. */
export async function loader({ request, params, context: { deps, actor } }: LoaderFunctionArgs) {
  const small = new URL(request.url).searchParams.get("size") === "small";
  const [id, size] = [params.id ?? "", small ? "small" : "main"] as const;
  const digest =
    (await readPhoto(deps, actor, id, size)) ??
    (await readTaskPhoto(deps.db.read, id, size)) ??
    (await readEventPhoto(deps.db.read, id, size));
  const photo = digest && (await storedFile(deps.files, request, { digest, type: "image/webp" }));
  if (!photo) throw missing();
  return photo;
}
