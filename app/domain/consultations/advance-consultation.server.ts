import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import type { StoredState } from "./consultation-standing.ts";
import { isTableAtWork } from "./ledger/import/waiting-tables.server.ts";
import type { ConsultationRow } from "./load-consultation.server.ts";
import { type ConsultationMoveRefusal, openForMove } from "./open-consultation-for-move.server.ts";
import { recordConsultationMove } from "./record-consultation-move.server.ts";
import { publishRows } from "./result/publish-rows.server.ts";
import { firstUncollated, firstUndecided } from "./undecided-passages.server.ts";

/** Moves after the close: where each leads, as the table of moves says. */
const steps = {
  collate: "collated",
  conclude: "studied",
  sendBack: "collated",
  review: "reviewed",
  answer: "answered",
  archive: "archived",
} as const satisfies Record<string, StoredState>;
type Step = keyof typeof steps;
type Asked = { number: string; revision: number; move: Step; reason?: string; statement?: string };
type Missing = "table-at-work" | "passages-not-collated" | "passages-undecided";

/** Moves a consultation on after its close. Nothing goes on while a passage is not where the step wants it. */
export function advanceConsultation(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, revision, move, reason, statement }: Asked,
): Promise<Decision<object, ConsultationMoveRefusal | Missing>> {
  return db.write(async (tx) => {
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const opened = await openForMove(tx, actor, { number, revision, move, today });
    if (!opened.ok) return opened;
    const { row, state: from } = opened;
    const missing = await whatIsMissing(tx, row, move);
    if (missing) return refuse(missing);
    const set = {
      ...(move === "conclude" && { concludedBy: actor.id }),
      ...(move === "answer" && { statement: statement ?? "", answeredAt: at }),
    };
    if (move === "answer") await publishRows(tx, row.id);
    await recordConsultationMove(tx, row, {
      ...{ id: ids.next(), actor, at, move, from, to: steps[move], set, ...(reason && { reason }) },
    });
    return { ok: true };
  });
}

async function whatIsMissing(tx: Tx, { id }: ConsultationRow, move: Step): Promise<Missing | undefined> {
  if (move === "collate") {
    if (await isTableAtWork(tx, id)) return "table-at-work";
    return (await firstUncollated(tx, id)) && "passages-not-collated";
  }
  if (move === "sendBack" || move === "archive") return undefined;
  return (await firstUndecided(tx, id)) && "passages-undecided";
}
