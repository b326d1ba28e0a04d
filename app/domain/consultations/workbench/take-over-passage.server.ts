import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { actsAs } from "../consultation-policy.ts";
import { otherHolder, takeHold } from "./hold-passage.server.ts";
import { type OpenRefusal, openPassages } from "./open-passages.server.ts";

type Asked = { number: string; passageId: string; revision: number };

/** Works on what somebody else holds; that person is told. What they saved stays, and what they save later meets the revision. */
export function takeOverPassage(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, passageId, revision }: Asked,
): Promise<Decision<object, OpenRefusal>> {
  return deps.db.write(async (tx) => {
    const opened = await openPassages(tx, deps, actor, { number, chosen: [{ id: passageId, revision }] });
    if (!opened.ok) return refuse(opened.reason);
    const at = deps.clock.now();
    const other = await otherHolder(tx, actor, passageId, at);
    await takeHold(tx, actor, passageId, at);
    if (!other) return { ok: true };
    await appendEvent(
      tx,
      { actor, role: actsAs(actor), at },
      {
        type: "PassageTakenOver",
        subject: about("consultation", opened.consultation.id),
        particulars: { passageId, fromId: other.id },
      },
    );
    return { ok: true };
  });
}
