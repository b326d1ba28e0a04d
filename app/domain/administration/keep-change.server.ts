import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { registerChanges } from "#db/schema/administration.ts";
import { settings } from "#db/schema/audit.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { versionOf } from "./register-history-queries.server.ts";
import { mayKeepRegister } from "./register-policy.ts";
import { registerSetting } from "./register-version.server.ts";
import type { Proposal, RegisteredKind } from "./registered-kind.server.ts";

/** `version` is the one that the change was made from: 0 for a new record, 1 for one as it shipped. */
export type Asked<Value> = { key: string; after: Value | undefined; version: number; reason: string };

/**
 * One change of one record, in the caller's transaction: the working row, the history and the event `RegisterChanged`.
 * Refuses one made from a version that is no longer the last, unless it asks for exactly what stands there by now: then it
 * was sent twice, and is done.
 */
export async function keepChange<Value>(
  tx: Tx,
  { clock, zone }: Pick<Deps, "clock" | "zone">,
  actor: Actor,
  kind: RegisteredKind<Value>,
  asked: Asked<Value>,
): Promise<Decision<{ version: number }, string>> {
  const may = mayKeepRegister(actor);
  if (may !== true) return refuse(may);
  const parsed = asked.after === undefined ? undefined : kind.shape.safeParse(asked.after);
  if (parsed && !parsed.success) return refuse("record-not-understood");
  const after = parsed?.data;
  const before = await kind.read(tx, asked.key);
  const version = await versionOf(tx, kind.kind, asked.key, before !== undefined);
  const same = sameValue(kind, before, after);
  if (version !== asked.version) return same ? { ok: true, version } : refuse("changed-meanwhile");
  if (same) return refuse("nothing-changed");
  if (asked.reason.trim() === "") return refuse("reason-needed");
  const at = clock.now();
  const proposal = { key: asked.key, before, after, today: civilDateOf(at, zone), now: at, zone };
  const against = await kind.check?.(tx, proposal);
  if (against) return against;
  await kind.write(tx, proposal, actor);
  await record(tx, actor, kind, { ...asked, version: version + 1 }, proposal);
  return { ok: true, version: version + 1 };
}

/** Whether two versions say the same. */
export function sameValue<Value>(
  { shape }: Pick<RegisteredKind<Value>, "shape">,
  one: Value | undefined,
  other: Value | undefined,
): boolean {
  const text = (value: Value | undefined) => (value === undefined ? "" : JSON.stringify(shape.parse(value)));
  return text(one) === text(other);
}

async function record<Value>(
  tx: Tx,
  actor: Actor,
  { kind, validFrom }: RegisteredKind<Value>,
  { key, version, reason }: Asked<Value>,
  { before, after, now }: Proposal<Value>,
) {
  const eventSeq = await appendEvent(
    tx,
    { actor, role: "administrator", at: now },
    {
      type: "RegisterChanged",
      subject: about("record", `${kind}:${key}`),
      particulars: { kind, key, version },
    },
  );
  await tx.insert(registerChanges).values({
    ...{ kind, key, version, reason: reason.trim(), eventSeq },
    before: before ?? null,
    after: after ?? null,
    validFrom: after === undefined ? null : (validFrom?.(after) ?? null),
    changedBy: actorRef(actor),
    changedAt: now,
  });
  await tx
    .insert(settings)
    .values({ key: registerSetting, value: eventSeq })
    .onConflictDoUpdate({ target: settings.key, set: { value: eventSeq } });
}
