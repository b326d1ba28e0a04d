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
import type { LayerFields } from "./written-layer.ts";

type DescribeDeps = Pick<Deps, "db" | "files" | "clock"> & { keepPicture: KeepPicture };
type Described = { importId: string; said: SaidHead; layers: (position: number) => LayerFields };

/** Reads the files of an import again with what is now said of them: nobody has to send them twice. */
export async function describeImport(
  deps: DescribeDeps,
  by: Person,
  { importId, said, layers }: Described,
): Promise<Decision<{ importId: string }, "not-allowed" | "not-found" | "already-done" | "files-away-now">> {
  if (!mayBringInPlans(by)) return refuse("not-allowed");
  const [row] = await deps.db.read.select().from(planImports).where(eq(planImports.id, importId));
  if (!row) return refuse("not-found");
  if (row.outcome === "kept" || row.outcome === "replaced") return refuse("already-done");
  try {
    const { rows, given } = await filesOfImport(deps, importId);
    const files = given.map((file, position) => ({ ...file, said: layers(position) }));
    const read = await readImport(deps.db.read, files, said, deps.keepPicture);
    const kept = rows.map(({ name, digest, bytes, position }) => ({
      name,
      digest,
      bytes,
      said: layers(position),
    }));
    return await deps.db.write(async (tx) => ({
      ok: true,
      importId: await keepCheck(
        tx,
        { files: kept, said, read },
        { id: importId, by: by.id, at: deps.clock.now() },
      ),
    }));
  } catch (error) {
    if (filesFaultOf(error)) return refuse("files-away-now");
    throw error;
  }
}
