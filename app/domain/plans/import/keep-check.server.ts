import { createHash } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { planImportFiles, planImports } from "#db/schema/plan-imports.ts";
import type { Instant } from "../../calendar/instant.ts";
import { bounded, mostKept } from "./import-problem.ts";
import type { SaidHead } from "./import-said.ts";
import { previewOf } from "./preview-of.ts";
import type { ReadImport } from "./read-import.server.ts";
import type { Successors } from "./successors.ts";
import type { LayerFields } from "./written-layer.ts";

export type KeptFile = { name: string; digest: string; bytes: number; said: LayerFields };
export type Checked = { files: KeptFile[]; said: SaidHead; successors: Successors; read: ReadImport };

/** The same files with the same said of them are the same import. */
export const digestOf = ({ files, said, successors }: Omit<Checked, "read">): string => {
  const pairs = (fields: Record<string, string>) => Object.entries(fields).toSorted();
  const parts = files.map(({ name, digest, said: fields }) => [name, digest, pairs(fields)]);
  return createHash("sha256")
    .update(
      JSON.stringify([parts, pairs(said), ...(pairs(successors).length > 0 ? [pairs(successors)] : [])]),
    )
    .digest("hex");
};

/** Writes down what came of reading files; returns the import's id, which is that of the same files when they came before. */
export async function keepCheck(
  tx: Tx,
  checked: Checked,
  { id, by, at }: { id: string; by: string; at: Instant },
): Promise<string> {
  const fileDigest = digestOf(checked);
  const [same] = await tx
    .select({ id: planImports.id, outcome: planImports.outcome })
    .from(planImports)
    .where(and(eq(planImports.fileDigest, fileDigest), ne(planImports.outcome, "replaced")));
  if (same && (same.id !== id || same.outcome === "kept")) {
    if (same.outcome !== "kept")
      await tx.update(planImports).set(outcomeOf(checked)).where(eq(planImports.id, same.id));
    return same.id;
  }
  const row = { ...outcomeOf(checked), fileDigest, said: checked.said, successors: checked.successors };
  await tx
    .insert(planImports)
    .values({ id, ...row, broughtBy: by, broughtAt: at })
    .onConflictDoUpdate({ target: planImports.id, set: row });
  await tx.delete(planImportFiles).where(eq(planImportFiles.importId, id));
  for (const [position, file] of checked.files.entries())
    await tx.insert(planImportFiles).values({ importId: id, position, ...file });
  return id;
}

function outcomeOf({ read, successors }: Checked) {
  const { problems, more } = bounded(read.problems, mostKept);
  const isReady = problems.length === 0 && read.assembled !== undefined;
  return {
    ...{ problems, more, planId: read.head?.id ?? null, number: read.head?.version ?? null },
    outcome: isReady ? ("ready" as const) : ("refused" as const),
    preview: isReady && read.assembled ? previewOf(read.assembled, read, successors) : null,
  };
}
