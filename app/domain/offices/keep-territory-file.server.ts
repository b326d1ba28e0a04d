import { createHash } from "node:crypto";
import type { Deps } from "#app/platform/deps.ts";
import { territoryImports } from "#db/schema/offices.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Datum } from "../geo/datum-names.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import {
  datumSuspicion,
  type FileProblem,
  largestTerritoryFile,
  readTerritoryFile,
} from "./read-territory-file.ts";
import { territoryKind } from "./territory-kind.server.ts";

type Given = { bytes: Uint8Array; datum: Datum; meant: boolean };
type FileRefusal = "not-allowed" | "file-needed" | "file-too-large" | "territory-file-faulty";
type Kept = Decision<{ importId: string }, FileRefusal> & { problems?: FileProblem[] };

/** Reads a file of territories and keeps it for the preview; nothing changes yet. What is wrong is named by feature. */
export async function keepTerritoryFile(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  by: Actor,
  { bytes, datum, meant }: Given,
): Promise<Kept> {
  if (!mayAdminister(by)) return refuse("not-allowed");
  if (bytes.length === 0) return refuse("file-needed");
  if (bytes.length > largestTerritoryFile) return refuse("file-too-large");
  const { territories, problems } = readTerritoryFile(new TextDecoder().decode(bytes), datum);
  if (problems.length > 0) return { ...refuse("territory-file-faulty"), problems };
  const suspected = meant ? undefined : datumSuspicion(territories, await territoryKind.readAll(db.read));
  if (suspected)
    return {
      ...refuse("territory-file-faulty"),
      problems: [{ at: null, problem: `datum-suspected-${suspected}` }],
    };
  const id = ids.next();
  const fileDigest = createHash("sha256").update(bytes).digest("hex");
  const row = { id, fileDigest, features: territories, uploadedAt: clock.now(), uploadedBy: actorRef(by) };
  await db.write((tx) => tx.insert(territoryImports).values(row));
  return { ok: true, importId: id };
}
