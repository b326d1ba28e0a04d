import { expect, test } from "vitest";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { publishConsultation } from "#app/domain/consultations/publish-consultation.server.ts";
import { extendConsultation } from "#app/domain/consultations/reach/extend-consultation.server.ts";
import { keepPhases } from "#app/domain/consultations/reach/keep-phases.server.ts";
import type { Phase } from "#app/domain/consultations/reach/phase.ts";
import { phasesForm } from "#app/domain/consultations/reach/phase-form.ts";
import { aConsultationInput, aContributionInput } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const goals: Phase = {
  ...{ name: "目标", words: "要什么？", opensOn: "2026-03-02", closesOn: "2026-03-15" },
  ways: ["letter"],
};
const draft: Phase = {
  ...{ name: "草案", words: "逐条看。", opensOn: "2026-03-16", closesOn: "2026-04-01" },
  ways: ["clause", "map"],
};

async function aDivided(phases: Phase[]) {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number } = must(await draftConsultation(portal, coordinator, aConsultationInput()));
  must(await keepPhases(portal, coordinator, { number, revision: 1, phases }));
  return { portal, coordinator, number, resident: await aPerson(portal, "朱明远") };
}

test("a draft whose phases leave a day free is not published, and its list says which day", async () => {
  const { portal, coordinator, number, resident } = await aDivided([
    goals,
    { ...draft, opensOn: "2026-03-17" },
  ]);
  expect(await publishConsultation(portal, coordinator, { number, revision: 2 })).toMatchObject({
    reason: "set-up-incomplete",
  });
  expect((await consultationFile(portal, coordinator, number))?.gaps).toEqual([
    { gap: "phases-leave-days", told: { from: "2026-03-16", until: "2026-03-16" } },
  ]);
  expect(await keepPhases(portal, coordinator, { number, revision: 1, phases: [] })).toMatchObject({
    reason: "changed-meanwhile",
  });
  expect(await keepPhases(portal, resident, { number, revision: 2, phases: [] })).toMatchObject({
    reason: "not-found",
  });
});

test("each phase takes only the ways that it opens; the last one goes on when the close is put off", async () => {
  const { portal, coordinator, number, resident } = await aDivided([draft, goals]);
  must(await publishConsultation(portal, coordinator, { number, revision: 2 }));
  expect(await keepPhases(portal, coordinator, { number, revision: 3, phases: [] })).toMatchObject({
    reason: "state-does-not-allow",
  });
  const say = (subject: string) =>
    contribute(portal, resident, {
      ...aContributionInput(),
      ...{ number, subject, submissionKey: portal.ids.next() },
    });
  must(await say(""));
  expect(await say("plan#clause:c42")).toMatchObject({ reason: "way-not-open-now" });
  portal.clock.moveTo("2026-03-16T02:00:00.000Z");
  expect(await say("")).toMatchObject({ reason: "way-not-open-now" });
  must(await say("plan#clause:c42"));
  must(
    await extendConsultation(portal, coordinator, {
      ...{ number, revision: 3, closesOn: "2026-04-10", reason: "再听一听" },
    }),
  );
  const page = await publicConsultation(portal.db.read, number, "2026-04-05");
  expect(page?.phases).toEqual([goals, { ...draft, closesOn: "2026-04-10" }]);
});

test("a row that is empty is no phase, and one that is begun wants its name and days", () => {
  const row = { name0: "目标", opensOn0: "2026-03-02", closesOn0: "2026-03-15", ways0: ["letter"] };
  expect(phasesForm.parse({ ...row, words0: "要什么？", revision: "1" })).toEqual({
    phases: [goals],
    revision: 1,
  });
  const begun = phasesForm.safeParse({ revision: "1", words2: "只有话" });
  expect(begun.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["name2", "field-needed"],
    ["opensOn2", "field-needed"],
    ["closesOn2", "field-needed"],
  ]);
});
