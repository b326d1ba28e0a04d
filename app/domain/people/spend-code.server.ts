import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { oneTimeCodes } from "#db/schema/people.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Contact } from "./contact.ts";
import { contactDigest } from "./contact-digest.server.ts";
import { type CodePurpose, type CodeRefusal, judgeCode, wrongTriesAllowed } from "./one-time-code.ts";

type Typed = { codeId: string; purpose: CodePurpose; contact: Contact; code: string };

/** Takes a typed code, once. A wrong one costs a try; after five the code is dead even for the right digits. */
export const spendCode = (deps: Deps, typed: Typed): Promise<Decision<object, CodeRefusal>> =>
  deps.db.write((tx) => spendCodeIn(tx, deps, typed));

/** The same inside a command's own transaction, so that what the code proves is done together with its spending. */
export async function spendCodeIn(
  tx: Tx,
  deps: Pick<Deps, "secrets" | "clock">,
  typed: Typed,
): Promise<Decision<object, CodeRefusal>> {
  const [kept] = await tx
    .select()
    .from(oneTimeCodes)
    .where(
      and(
        eq(oneTimeCodes.id, typed.codeId),
        eq(oneTimeCodes.purpose, typed.purpose),
        eq(oneTimeCodes.contactDigest, contactDigest(deps, typed.contact)),
      ),
    );
  if (!kept) return refuse("code-expired");
  const matches = deps.secrets.matches("code", `${kept.id}.${typed.code}`, kept.codeDigest);
  const now = deps.clock.now();
  const judged = judgeCode(kept, matches, now);
  if (judged.ok) {
    await tx.update(oneTimeCodes).set({ usedAt: now }).where(eq(oneTimeCodes.id, kept.id));
  } else if (judged.reason === "code-wrong") {
    await tx
      .update(oneTimeCodes)
      .set({ wrongTries: kept.wrongTries + 1 })
      .where(eq(oneTimeCodes.id, kept.id));
  }
  return judged;
}

/** What its asker may know of a code: tries left, and since when it is on its way. */
export async function standingOfCode({ db, clock }: Deps, codeId: string) {
  const [kept] = await db.read.select().from(oneTimeCodes).where(eq(oneTimeCodes.id, codeId));
  if (!kept) return undefined;
  const alive = judgeCode(kept, true, clock.now()).ok;
  return { alive, triesLeft: alive ? wrongTriesAllowed - kept.wrongTries : 0, sentAt: kept.sentAt };
}
