import { and, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { filesFaultOf } from "#app/platform/files.ts";
import type { Tx } from "#db/client.ts";
import { planImports } from "#db/schema/plan-imports.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { keepVersion } from "../keep-version.server.ts";
import type { Assembled } from "./assemble-draft.ts";
import { filesOfImport } from "./import-files.server.ts";
import { mayBringInPlans } from "./import-policy.ts";
import { keepCheck } from "./keep-check.server.ts";
import type { KeepPicture } from "./keep-pictures.server.ts";
import { planStanding } from "./plan-standing.server.ts";
import { draftSeen, type SeenDraft } from "./preview-of.ts";
import { type ReadImport, readImport } from "./read-import.server.ts";
import { replaceDraft } from "./replace-draft.server.ts";

type ImportDeps = Pick<Deps, "db" | "files" | "clock" | "ids"> & { keepPicture: KeepPicture };
export type ImportRefusal =
  | "not-allowed"
  | "not-found"
  | "state-does-not-allow"
  | "changed-meanwhile"
  | "files-away-now";

/**
 * Keeps an import as a draft version, all of it or nothing: rows, event and the import's outcome in one transaction. Sent twice
 * it is done once. The files are read again, so that what is kept is what they say against the plan as it stands now.
 */
export async function importPlan(
  deps: ImportDeps,
  by: Person,
  importId: string,
): Promise<Decision<{ versionId: string }, ImportRefusal>> {
  if (!mayBringInPlans(by)) return refuse("not-allowed");
  const [row] = await deps.db.read.select().from(planImports).where(eq(planImports.id, importId));
  if (!row) return refuse("not-found");
  if (row.outcome === "kept" && row.versionId) return { ok: true, versionId: row.versionId };
  if (row.outcome !== "ready") return refuse("state-does-not-allow");
  try {
    const { rows, given } = await filesOfImport(deps, importId);
    const read = await readImport(deps.db.read, { ...row, files: given }, deps.keepPicture);
    const { head, assembled } = read;
    const kept =
      head && assembled && read.problems.length === 0
        ? await deps.db.write((tx) => keep(tx, deps, by, { importId, read, assembled }))
        : refuse("changed-meanwhile");
    // What it would become now is there to be looked at.
    if (!kept.ok && kept.reason === "changed-meanwhile")
      await deps.db.write((tx) =>
        keepCheck(tx, { ...row, files: rows, read }, { id: importId, by: row.broughtBy, at: row.broughtAt }),
      );
    return kept;
  } catch (error) {
    if (filesFaultOf(error)) return refuse("files-away-now");
    throw error;
  }
}

const isSame = (one: SeenDraft | null, other: SeenDraft | null) =>
  one?.versionId === other?.versionId && one?.revision === other?.revision;

type Ready = { importId: string; read: ReadImport; assembled: Assembled };

async function keep(
  tx: Tx,
  deps: ImportDeps,
  by: Person,
  { importId, read, assembled: { draft, lost } }: Ready,
): Promise<Decision<{ versionId: string }, ImportRefusal>> {
  const [row] = await tx.select().from(planImports).where(eq(planImports.id, importId));
  if (row?.outcome === "kept" && row.versionId) return { ok: true, versionId: row.versionId };
  if (row?.outcome !== "ready") return refuse("state-does-not-allow");
  const standing = await planStanding(tx, draft.head.id);
  if (JSON.stringify(standing) !== JSON.stringify(read.standing)) return refuse("changed-meanwhile");
  const seen = row.preview?.draft;
  if (seen !== undefined && !isSame(seen, draftSeen(standing, draft.head.version)))
    return refuse("changed-meanwhile");
  const at = deps.clock.now();
  const replaced = standing?.versions.find(({ number }) => number === draft.head.version);
  const versionId = replaced?.id ?? deps.ids.next();
  const made = { madeBy: by.id, madeAt: at };
  if (replaced) await replaceDraft(tx, draft, { versionId, ...made });
  else await keepVersion(tx, draft, { id: versionId, state: "draft", ...made });
  await tx
    .update(planImports)
    .set({ outcome: "replaced" })
    .where(and(eq(planImports.versionId, versionId), ne(planImports.id, importId)));
  await tx
    .update(planImports)
    .set({ outcome: "kept", versionId, keptBy: by.id, keptAt: at })
    .where(eq(planImports.id, importId));
  await appendEvent(
    tx,
    { actor: by, role: "coordinator", at },
    {
      type: "PlanVersionImported",
      subject: about("plan-version", versionId),
      particulars: {
        ...{ importId, planId: draft.head.id, replaced: replaced !== undefined },
        ...{ clauses: draft.clauses.length, layers: draft.layers.length, lost: lost.length },
      },
    },
  );
  return { ok: true, versionId };
}
