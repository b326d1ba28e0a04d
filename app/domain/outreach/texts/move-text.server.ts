import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { outreachTextLinks, outreachTexts, outreachTextVersions } from "#db/schema/outreach-texts.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { loadText, type VersionRow } from "./load-text.server.ts";
import { type PlaceRefusal, resolvePlaces } from "./resolve-places.server.ts";
import { mayMoveText, type TextMoveRefusal } from "./text-policy.ts";
import { type TextMove, textMoves } from "./text-states.ts";
import { writerRole } from "./writer-role.ts";

type Asked = { number: string; revision: number; move: Exclude<TextMove, "revise">; reason?: string };
type Refused = TextMoveRefusal | PlaceRefusal | "changed-meanwhile" | "reason-needed";

/** Sends a draft to review, gives it back with a reason, or publishes it; what it is about is found anew at that moment. */
export function moveText(
  deps: Deps,
  actor: Person,
  { number, revision, move, reason = "" }: Asked,
): Promise<Decision<{ version: number }, Refused>> {
  return deps.db.write(async (tx) => {
    const found = await loadText(tx, number);
    if (!found) return refuse("not-found");
    const { text, last } = found;
    const may = mayMoveText(actor, { kind: text.kind, ...last }, move);
    if (may !== true) return refuse(may);
    if (last.revision !== revision) return refuse("changed-meanwhile");
    if (move === "return" && reason.trim() === "") return refuse("reason-needed");
    const at = deps.clock.now();
    const { version, state: from } = last;
    const { to } = textMoves[move];
    if (move === "publish") {
      const shown = await show(tx, text.id, last, at);
      if (!shown.ok) return shown;
    }
    await tx
      .update(outreachTextVersions)
      .set({
        ...{ state: to, revision: revision + 1, returnedReason: move === "return" ? reason.trim() : null },
        ...(move === "publish" ? { reviewedBy: actor.id, publishedAt: at } : {}),
      })
      .where(and(eq(outreachTextVersions.textId, text.id), eq(outreachTextVersions.version, version)));
    await appendEvent(
      tx,
      { actor, role: writerRole(actor, text.kind), at },
      {
        type: "OutreachTextMoved",
        subject: about("outreach-text", text.id),
        particulars: { from, to, version, kind: text.kind },
      },
    );
    return { ok: true, version };
  });
}

/** Makes a version the one that everybody reads, and hangs it on what it is about. */
async function show(
  tx: Tx,
  textId: string,
  { draft, version }: VersionRow,
  at: string,
): Promise<Decision<object, PlaceRefusal>> {
  const placed = await resolvePlaces(tx, draft);
  if (!placed.ok) return placed;
  await tx.delete(outreachTextLinks).where(eq(outreachTextLinks.textId, textId));
  await tx
    .insert(outreachTextLinks)
    .values(placed.links.map((link) => ({ textId, ...link })))
    .onConflictDoNothing();
  await tx
    .update(outreachTexts)
    .set({ currentVersion: version, shownAt: at })
    .where(eq(outreachTexts.id, textId));
  return { ok: true };
}
