import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { outreachTexts, outreachTextVersions } from "#db/schema/outreach-texts.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { takeNumber } from "../../audit/take-number.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type PlaceRefusal, resolvePlaces } from "./resolve-places.server.ts";
import type { TextDraft } from "./text-draft.ts";
import { mayWriteText } from "./text-policy.ts";
import type { TextKind } from "./text-states.ts";
import { writerRole } from "./writer-role.ts";

type Asked = { kind: TextKind; draft: TextDraft; submissionKey?: string | undefined };
const letters = { explainer: "E", clarification: "C" } as const;

/** Begins an explainer or a clarification. The same form sent twice is one text. */
export function beginText(
  deps: Deps,
  actor: Person,
  { kind, draft, submissionKey }: Asked,
): Promise<Decision<{ number: string }, "not-allowed" | PlaceRefusal>> {
  return deps.db.write(async (tx) => {
    if (!mayWriteText(actor, kind)) return refuse("not-allowed");
    const before = submissionKey ? await begunBefore(tx, submissionKey) : undefined;
    if (before) return { ok: true, number: before };
    const placed = await resolvePlaces(tx, draft);
    if (!placed.ok) return placed;
    const at = deps.clock.now();
    const year = civilDateOf(at, deps.zone).slice(0, 4);
    const taken = await takeNumber(tx, `outreach-${kind}-${year}`);
    const id = deps.ids.next();
    const number = `${year}-${letters[kind]}${String(taken).padStart(3, "0")}`;
    await tx.insert(outreachTexts).values({ id, number, kind, submissionKey: submissionKey || null });
    const { planVersion, clauseMark } = placed;
    await tx.insert(outreachTextVersions).values({
      ...{ textId: id, version: 1, state: "draft", draft, planVersion, clauseMark },
      ...{ preparedBy: actor.id, preparedAt: at },
    });
    await appendEvent(
      tx,
      { actor, role: writerRole(actor, kind), at },
      {
        type: "OutreachTextDrafted",
        subject: about("outreach-text", id),
        particulars: { number, version: 1 },
      },
    );
    return { ok: true, number };
  });
}

async function begunBefore(tx: Tx, key: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ number: outreachTexts.number })
    .from(outreachTexts)
    .where(eq(outreachTexts.submissionKey, key));
  return row?.number;
}
