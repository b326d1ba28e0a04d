import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Person } from "../../people/actor.ts";
import { loadVersion, type VersionNamed } from "../open-version-for-move.server.ts";
import type { DocumentBytes } from "./document-terms.ts";
import { type AddDocumentRefusal, keepPlanDocument } from "./keep-plan-document.server.ts";

/** A drawing, a scanned sheet or a text is attached to a version; nobody outside the office sees it before its secrecy review. */
export function attachDocument(
  deps: Pick<Deps, "db" | "ids" | "clock">,
  actor: Person,
  { planId, number, ...document }: VersionNamed & Omit<DocumentBytes, "purpose"> & { title: string },
): Promise<Decision<{ id: string }, AddDocumentRefusal>> {
  return deps.db.write(async (tx) => {
    const version = await loadVersion(tx, { planId, number });
    if (!version) return refuse("not-found");
    return await keepPlanDocument(tx, deps, actor, version, { ...document, purpose: "attachment" });
  });
}
