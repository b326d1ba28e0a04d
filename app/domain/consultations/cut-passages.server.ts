import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { contributions } from "#db/schema/consultations.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationRefusal, mayCutPassages } from "./consultation-policy.ts";
import { standingOn } from "./consultation-standing.ts";
import { isFollower } from "./ledger/passages-for.server.ts";
import { openContribution, type PassageRow } from "./open-contribution.server.ts";
import { type CutRefusal, type Cuts, mergeAt, moveCut, splitAt } from "./passage-cuts.ts";
import type { CutInput } from "./passage-form.ts";
import { keepCuts } from "./workbench/keep-cuts.server.ts";

type Refused = ConsultationRefusal | CutRefusal | "changed-meanwhile" | "words-not-there";
type Asked = CutInput & { number: string; position: number };

/** Cuts a contribution otherwise, or agrees to how it is cut. Its words never change, and every character stays in one passage. */
export function cutPassages(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, position, revision, ask }: Asked,
): Promise<Decision<{ revision: number }, Refused>> {
  return db.write(async (tx) => {
    const opened = await openContribution(tx, actor, { number, position });
    if (!opened) return refuse("not-found");
    const { consultation, contribution, kept } = opened;
    const at = clock.now();
    const may = mayCutPassages(actor, standingOn(consultation, civilDateOf(at, zone)));
    if (may !== true) return refuse(may);
    if (contribution.withdrawnAt || isFollower(contribution)) return refuse("state-does-not-allow");
    if (contribution.revision !== revision) return refuse("changed-meanwhile");
    const cut = newCuts(contribution.words, kept, ask);
    if (!cut.ok) return cut;
    await keepCuts({ tx, ids, actor, at, batchId: ids.next() }, contribution, kept, cut.cuts);
    await tx
      .update(contributions)
      .set({ splitBy: actor.id, revision: revision + 1 })
      .where(eq(contributions.id, contribution.id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "PassagesCut",
        subject: about("consultation", consultation.id),
        particulars: { contributionId: contribution.id, passages: cut.cuts.length + 1 },
      },
    );
    return { ok: true, revision: revision + 1 };
  });
}

function newCuts(
  text: string,
  kept: readonly PassageRow[],
  ask: CutInput["ask"],
): Decision<{ cuts: Cuts }, CutRefusal | "words-not-there"> {
  const cuts = kept.map(({ from }) => from).filter((from) => from > 0);
  if (ask.act === "agree") return { ok: true, cuts };
  if (ask.act === "merge") return mergeAt(cuts, ask.at);
  if (ask.act === "split") return splitAt(text, cuts, ask.at);
  if (ask.act === "move") return moveCut(text, cuts, ask);
  const inside = kept.find(({ from }) => from === ask.within);
  const found = ask.words === "" ? -1 : text.indexOf(ask.words, ask.within);
  if (!inside || found < 0 || found >= inside.until) return refuse("words-not-there");
  return splitAt(text, cuts, found);
}
