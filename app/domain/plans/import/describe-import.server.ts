import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { filesFaultOf } from "#app/platform/files.ts";
import { planImports } from "#db/schema/plan-imports.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Person } from "../../people/actor.ts";
import { filesOfImport } from "./import-files.server.ts";
import { mayBringInPlans } from "./import-policy.ts";
import type { SaidHead } from "./import-said.ts";
import { keepCheck } from "./keep-check.server.ts";
import type { KeepPicture } from "./keep-pictures.server.ts";
import { readImport } from "./read-import.server.ts";
import type { Successors } from "./successors.ts";
import type { LayerFields } from "./written-layer.ts";

type DescribeDeps = Pick<Deps, "db" | "files" | "clock" | "ids"> & { keepPicture: KeepPicture };
type Described = {
  importId: string;
  /** What is left out stays as it was said before. */
  said?: SaidHead;
  layers?: (position: number) => LayerFields;
  successors?: Successors;
};

/**
 * Reads the files of an import again with what is now said of them: nobody has to send them twice. Of files that are a draft
 * already it becomes an import of its own, which may take the draft's place.
 */
export async function describeImport(
  deps: DescribeDeps,
  by: Person,
  { importId, ...now }: Described,
): Promise<Decision<{ importId: string }, "not-allowed" | "not-found" | "already-done" | "files-away-now">> {
  if (!mayBringInPlans(by)) return refuse("not-allowed");
  const [row] = await deps.db.read.select().from(planImports).where(eq(planImports.id, importId));
  if (!row) return refuse("not-found");
  const isDone = row.outcome === "kept" && now.successors !== undefined;
  if (row.outcome === "replaced" || (row.outcome === "kept" && !isDone)) return refuse("already-done");
  const { said = row.said, successors = row.successors } = now;
  try {
    const { rows, given } = await filesOfImport(deps, importId);
    const saidOf = (position: number) => now.layers?.(position) ?? rows[position]?.said ?? {};
    const files = given.map((file, position) => ({ ...file, said: saidOf(position) }));
    const read = await readImport(deps.db.read, { files, said, successors }, deps.keepPicture);
    const kept = rows.map(({ name, digest, bytes, position }) => ({
      ...{ name, digest, bytes, said: saidOf(position) },
    }));
    return await deps.db.write(async (tx) => ({
      ok: true,
      importId: await keepCheck(
        tx,
        { files: kept, said, successors, read },
        { id: isDone ? deps.ids.next() : importId, by: by.id, at: deps.clock.now() },
      ),
    }));
  } catch (error) {
    if (filesFaultOf(error)) return refuse("files-away-now");
    throw error;
  }
}
