import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { passageHistory } from "#db/schema/consultation-workbench.ts";
import type { Person } from "../../people/actor.ts";
import type { PassageRow } from "../open-contribution.server.ts";
import { type PassageAct, saidOf } from "./passage-history.ts";

/** One step of one person; what it changes is kept under one batch where it is several passages. */
export type Work = { tx: Tx; ids: Deps["ids"]; actor: Person; at: string; batchId: string | null };

export type Change = {
  act: PassageAct;
  before: PassageRow | null;
  after: PassageRow | null;
  note?: string;
  unitId?: string;
};

/** Keeps who changed passages, when, and all that was said of them before and afterwards. */
export async function keepHistory({ tx, ids, actor, at, batchId }: Work, changes: readonly Change[]) {
  await insertMany(
    tx,
    passageHistory,
    changes.flatMap(({ act, before, after, note = null, unitId = null }) => {
      const row = after ?? before;
      if (!row) return [];
      const { id: passageId, consultationId, contributionId } = row;
      return {
        ...{ id: ids.next(), passageId, consultationId, contributionId, act, byId: actor.id, at, note },
        ...{ unitId, batchId, before: before && saidOf(before), after: after && saidOf(after) },
      };
    }),
  );
}
