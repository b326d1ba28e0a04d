import { eq } from "drizzle-orm";
import { passages } from "#db/schema/consultations.ts";
import type { PassageRow } from "../open-contribution.server.ts";
import { type Change, keepHistory, type Work } from "./keep-history.server.ts";

type Asked = Pick<Change, "act" | "note" | "unitId"> & { set: Partial<PassageRow> };

/** Writes what is said of a passage from now on, and keeps what was said before. Every change but a cut goes through here. */
export async function changePassage(work: Work, before: PassageRow, { set, ...change }: Asked) {
  const { step: _, ...said } = { ...set, revision: before.revision + 1 };
  await work.tx.update(passages).set(said).where(eq(passages.id, before.id));
  await keepHistory(work, [{ ...change, before, after: { ...before, ...said } }]);
}
