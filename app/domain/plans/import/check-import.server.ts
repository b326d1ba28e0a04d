import type { Deps } from "#app/platform/deps.ts";
import { filesFaultOf } from "#app/platform/files.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Person } from "../../people/actor.ts";
import { clearOldImports } from "./clear-old-imports.server.ts";
import type { GivenFile } from "./given-file.ts";
import { mayBringInPlans } from "./import-policy.ts";
import type { SaidHead } from "./import-said.ts";
import { type KeptFile, keepCheck } from "./keep-check.server.ts";
import type { KeepPicture } from "./keep-pictures.server.ts";
import { readImport } from "./read-import.server.ts";

type CheckDeps = Pick<Deps, "db" | "files" | "clock" | "ids"> & { keepPicture: KeepPicture };
export type CheckRefusal = "not-allowed" | "import-without-files" | "files-away-now";

/**
 * Takes files of a plan, reads them and writes down what is wrong or what they would become; no plan is touched. The same files
 * again lead to the same import.
 */
export async function checkImport(
  deps: CheckDeps,
  by: Person,
  { files, said }: { files: GivenFile[]; said: SaidHead },
): Promise<Decision<{ importId: string }, CheckRefusal>> {
  if (!mayBringInPlans(by)) return refuse("not-allowed");
  if (files.length === 0) return refuse("import-without-files");
  try {
    const kept: KeptFile[] = [];
    for (const { name, bytes, said: fields = {} } of files)
      kept.push({ name, digest: await deps.files.put(bytes), bytes: bytes.length, said: fields });
    const read = await readImport(deps.db.read, { files, said, successors: {} }, deps.keepPicture);
    const at = deps.clock.now();
    return await deps.db.write(async (tx) => {
      await clearOldImports(tx, at);
      const importId = await keepCheck(
        tx,
        { files: kept, said, successors: {}, read },
        { id: deps.ids.next(), by: by.id, at },
      );
      return { ok: true, importId };
    });
  } catch (error) {
    if (filesFaultOf(error)) return refuse("files-away-now");
    throw error;
  }
}
