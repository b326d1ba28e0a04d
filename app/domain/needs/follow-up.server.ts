import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import { needs } from "#db/schema/needs.ts";
import { type Decision, refuse } from "../decision.ts";
import { hearTry } from "../people/wrong-tries.server.ts";
import type { followUpForm } from "./follow-up-form.ts";
import { typedNeedNumber, typedQueryCode } from "./query-code.ts";

type Typed = z.output<typeof followUpForm> & { callerDigest: string };

/** The need that a number and its query code prove. An unknown number and a wrong code read the same and take the same time. */
export async function followUp(
  deps: Deps,
  typed: Typed,
): Promise<Decision<{ needId: string; number: string }, "number-and-code-differ" | "too-many-tries">> {
  const number = typedNeedNumber(typed.number);
  const tried = {
    ...{ purpose: "follow-up", callerDigest: typed.callerDigest },
    subjectDigest: deps.secrets.digest("follow-up", number),
  };
  return deps.db.write(async (tx) => {
    const [need] = await tx
      .select({ id: needs.id, digest: needs.queryCodeDigest })
      .from(needs)
      .where(eq(needs.number, number));
    const text = `${number}.${typedQueryCode(typed.code)}`;
    const kept = need?.digest ?? deps.secrets.digest("no such need", number);
    const heard = await hearTry(tx, deps, tried, async () =>
      deps.secrets.matches("query-code-kept", text, kept),
    );
    if (heard === "too-many") return refuse("too-many-tries");
    return heard === "right" && need
      ? { ok: true, needId: need.id, number }
      : refuse("number-and-code-differ");
  });
}
