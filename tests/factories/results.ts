import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { decidePassage } from "#app/domain/consultations/decide-passage.server.ts";
import type { OpinionAdoption } from "#app/domain/notices/opinion-terms.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { aContributionInput, aPublishedConsultation } from "./consultations.ts";
import { answerConsultation } from "./large-consultation.ts";
import { must } from "./market.ts";
import { aPerson, aTown } from "./people.ts";
import { aPlanDraft, keptVersion } from "./plans.ts";

type Letter = { from: Person; words: string; adoption: OpinionAdoption; subject?: string };

/** A town whose plan lies open for a consultation, with those who run it. */
export async function aTownThatAsks(portal: TestPortal) {
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  const second = await aPerson(portal, "陈", { role: "coordinator" });
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  return { coordinator, second, officer };
}

/** A consultation in which these letters were written, each decided as a whole, with its result published. */
export async function aPublishedResult(
  portal: TestPortal,
  { coordinator, second }: { coordinator: Person; second: Person },
  letters: readonly Letter[],
) {
  const { id, number } = await aPublishedConsultation(portal, coordinator);
  for (const [place, { from, words, subject = "" }] of letters.entries()) {
    const submissionKey = `letter${String(place).padStart(6, "0")}`;
    must(await contribute(portal, from, { ...aContributionInput(), number, words, subject, submissionKey }));
  }
  portal.clock.moveTo("2026-04-02T02:00:00.000Z");
  for (const [place, { adoption }] of letters.entries()) {
    const file = await contributionFile(portal, coordinator, { number, position: place + 1 });
    for (const { id: passageId, revision, subject, adoption: before } of file?.passages ?? [])
      if (before === null)
        must(
          await decidePassage(portal, coordinator, {
            ...{ number, passageId, revision, subject, adoption, unit: "water", topic: "交通" },
            ...{ reason: "已列入近期计划。", followUp: null },
          }),
        );
  }
  await answerConsultation(portal, coordinator, second, number);
  return { id, number };
}
