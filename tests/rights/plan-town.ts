import { planImports } from "#db/schema/plan-imports.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** IMPORT is a plan's files in which something was wrong. */
export async function aPlanImport({ db, clock }: TestPortal, broughtBy: string): Promise<void> {
  const problem = {
    file: "plan.md",
    place: "line",
    at: 3,
    problem: "clause-empty",
    params: { number: "第1条" },
  } as const;
  await db.write(async (tx) => {
    await tx.insert(planImports).values({
      ...{ id: "IMPORT", fileDigest: "no-files", said: {}, outcome: "refused", problems: [problem] },
      ...{ broughtBy, broughtAt: clock.now() },
    });
  });
}
