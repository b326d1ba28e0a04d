import type { Deps } from "#app/platform/deps.ts";
import { outreachTextVersions } from "#db/schema/outreach-texts.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { loadText } from "./load-text.server.ts";
import { maySeeText, mayWriteText } from "./text-policy.ts";
import { writerRole } from "./writer-role.ts";

type Refused = "not-found" | "not-allowed" | "reason-needed" | "state-does-not-allow";

/** A correction: another version, begun from the words of the last. The old one stays readable. */
export function beginVersion(
  deps: Deps,
  actor: Person,
  { number, why }: { number: string; why: string },
): Promise<Decision<{ version: number }, Refused>> {
  return deps.db.write(async (tx) => {
    const found = await loadText(tx, number);
    if (!found || !maySeeText(actor, { kind: found.text.kind, state: found.last.state }))
      return refuse("not-found");
    const { text, last } = found;
    if (!mayWriteText(actor, text.kind)) return refuse("not-allowed");
    if (why.trim() === "") return refuse("reason-needed");
    // Begun already, by this click sent twice or by somebody else: there is one draft at a time.
    if (last.state !== "published") return refuse("state-does-not-allow");
    const version = last.version + 1;
    const at = deps.clock.now();
    const { textId, draft, planVersion, clauseMark } = last;
    await tx.insert(outreachTextVersions).values({
      ...{ textId, version, state: "draft", draft, planVersion, clauseMark, why: why.trim() },
      ...{ preparedBy: actor.id, preparedAt: at },
    });
    await appendEvent(
      tx,
      { actor, role: writerRole(actor, text.kind), at },
      {
        type: "OutreachTextDrafted",
        subject: about("outreach-text", text.id),
        particulars: { number, version },
      },
    );
    return { ok: true, version };
  });
}
