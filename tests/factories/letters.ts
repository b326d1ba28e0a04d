import { advanceConsultation } from "#app/domain/consultations/advance-consultation.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { cutPassages } from "#app/domain/consultations/cut-passages.server.ts";
import { decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import type { CutInput } from "#app/domain/consultations/passage-form.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";
import { aContributionInput, aPublishedConsultation } from "./consultations.ts";
import { must } from "./market.ts";
import { aPerson, aTown } from "./people.ts";
import { aPlanDraft, keptVersion } from "./plans.ts";

export const letterWords = "步行道断了。请接到学校。桥也要修。";

/** A consultation that runs, with one letter, and people who may work on it. */
export async function aLetter(words = letterWords) {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const second = await aPerson(portal, "陈", { role: "coordinator" });
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  const resident = await aPerson(portal, "朱明远");
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, coordinator);
  must(await contribute(portal, resident, { ...aContributionInput(), words, number }));
  const asked = { number, position: 1 };
  const file = async (actor = coordinator) => {
    const found = await contributionFile(portal, actor, asked);
    if (!found) throw new Error("no such contribution");
    return found;
  };
  const cut = (revision: number, ask: CutInput["ask"]) =>
    cutPassages(portal, coordinator, { ...asked, revision, ask });
  const decide = (
    passage: { id: string; revision: number },
    actor = coordinator,
    reason = "已列入近期计划。",
  ) =>
    decidePassage(portal, actor, {
      ...{ number, passageId: passage.id, revision: passage.revision, unit: "water", topic: "交通" },
      ...({ subject: "plan#clause:c42", adoption: "partly", reason, followUp: null } as const),
    });
  const advance = async (
    move: "collate" | "conclude" | "review" | "answer" | "archive",
    actor = coordinator,
  ) => {
    const revision = (await loadConsultation(portal.db.read, number))?.revision ?? 0;
    return await advanceConsultation(portal, actor, { number, revision, move, statement: "感谢参与。" });
  };
  return { portal, coordinator, second, officer, resident, number, id, file, cut, decide, advance };
}
