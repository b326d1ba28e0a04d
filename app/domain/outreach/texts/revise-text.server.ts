import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { outreachTextVersions } from "#db/schema/outreach-texts.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Person } from "../../people/actor.ts";
import { loadText } from "./load-text.server.ts";
import { type PlaceRefusal, resolvePlaces } from "./resolve-places.server.ts";
import type { TextDraft } from "./text-draft.ts";
import { mayMoveText, type TextMoveRefusal } from "./text-policy.ts";

type Asked = { number: string; revision: number; draft: TextDraft };
type Refused = TextMoveRefusal | PlaceRefusal | "changed-meanwhile";

/** Writes a draft anew. Who revises it has prepared it from then on, and is not its reviewer. */
export function reviseText(
  deps: Deps,
  actor: Person,
  { number, revision, draft }: Asked,
): Promise<Decision<{ revision: number }, Refused>> {
  return deps.db.write(async (tx) => {
    const found = await loadText(tx, number);
    if (!found) return refuse("not-found");
    const { text, last } = found;
    const may = mayMoveText(actor, { kind: text.kind, ...last }, "revise");
    if (may !== true) return refuse(may);
    if (last.revision !== revision) return refuse("changed-meanwhile");
    const placed = await resolvePlaces(tx, draft);
    if (!placed.ok) return placed;
    const { planVersion, clauseMark } = placed;
    const next = { ...{ draft, planVersion, clauseMark, preparedBy: actor.id }, revision: revision + 1 };
    await tx
      .update(outreachTextVersions)
      .set({ ...next, preparedAt: deps.clock.now() })
      .where(and(eq(outreachTextVersions.textId, text.id), eq(outreachTextVersions.version, last.version)));
    return { ok: true, revision: revision + 1 };
  });
}
