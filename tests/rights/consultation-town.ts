import { contributionImportRows, contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import { consultationExports, reportTemplates } from "#db/schema/consultation-reports.ts";
import { passageHistory } from "#db/schema/consultation-workbench.ts";
import {
  consultationMaterials,
  consultationSubjects,
  consultations,
  contributions,
  passages,
} from "#db/schema/consultations.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { aReportTemplate } from "#tests/factories/report-templates.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { surveysOfTheTown } from "./survey-town.ts";

/** Words that stand in a consultation's draft alone. */
export const consultationDraftMark = "鹮稿未发";
/** Words of a contribution while it is collected, and of an answer that is not published: the office's and its writer's alone. */
export const contributionMark = "鹮声未截";
export const answerMark = "鹮答未布";
/** Words for its place on the map and on a sheet. */
export const placeMark = "鹮处未截";
/** Words of a draft that another took the place of: those who answer read them in the history, and nobody else. */
export const historyMark = "鹮稿旧文";

/** CONSULT collects contributions on the town's plan; DRAFT is the office's alone, with a material. */
export async function consultationsOfTheTown(portal: TestPortal, authorId: string, coordinatorId: string) {
  const at = portal.clock.now();
  const digest = await portal.files.put(aPdf("A sheet to read"));
  const common = {
    ...({ kind: "plan", contact: "规划科", ways: "", madeBy: coordinatorId, madeAt: at } as const),
    ...({ channels: ["web", "paper"], participants: ["individual", "organisation"], proof: "any" } as const),
    ...{ opensOn: "2026-01-05", closesOn: "2999-12-31", resultOn: "2999-12-31" },
    ...{ ruleId: "plan-notice", resultRuleId: "consultation-result", provisional: true },
  };
  const sets = [
    { id: "CONSULT", state: "published", title: "镇规划征询", words: "请您提意见。" },
    { id: "DRAFT", state: "draft", title: consultationDraftMark, words: consultationDraftMark },
  ] as const;
  await portal.db.write(async (tx) => {
    for (const set of sets) {
      await tx.insert(consultations).values({ ...common, ...set, number: set.id });
      await tx.insert(consultationSubjects).values({
        ...{ consultationId: set.id, planId: "town", versionId: "town-v1.0", part: "", position: 0 },
      });
      await tx.insert(consultationMaterials).values({
        ...{ id: `${set.id}-M`, consultationId: set.id, title: set.title, type: "application/pdf" },
        ...{ digest, size: 10, addedBy: coordinatorId, addedAt: at },
      });
    }
    await tx.insert(contributions).values({
      ...{ id: "CONTRIBUTION", number: "CONSULT-0001", consultationId: "CONSULT", position: 1, authorId },
      ...{ channel: "web", kind: "individual", subject: "", authorName: "朱明远", words: contributionMark },
      ...{ mayPublish: true, publication: "published", at, receivedOn: "2026-03-02", scanDigest: digest },
      ...{ scanType: "application/pdf", geometry: { type: "Point", coordinates: [118.6, 30.28] } },
      ...{ placeLabel: placeMark, placeLon: 118.6, placeLat: 30.28 },
      ...{ sheetId: "CONSULT-M", sheetPage: 2, sheetPlace: placeMark },
    });
    await tx.insert(contributionAttachments).values({
      ...{ id: "CONTRIBUTION-A", contributionId: "CONTRIBUTION", authorId, position: 1, digest, size: 10 },
      type: "application/pdf",
    });
    await tx.insert(passages).values({
      ...{ id: "PASSAGE", contributionId: "CONTRIBUTION", consultationId: "CONSULT", subject: "" },
      ...{ from: 0, until: contributionMark.length, unitId: "transport", draftReason: answerMark },
      ...{ draftBy: coordinatorId, draftAt: at, givenAt: at, dueOn: "2026-03-09", position: 1 },
    });
    const said = {
      ...{ from: 0, until: contributionMark.length, topic: null, subject: "", unitId: "transport" },
      ...{ adoption: null, reason: null, followUp: null, draftAdoption: null, draftFollowUp: null },
    };
    await tx.insert(passageHistory).values({
      ...{ id: "HISTORY", consultationId: "CONSULT", contributionId: "CONTRIBUTION", passageId: "PASSAGE" },
      ...{ act: "drafted", byId: coordinatorId, at, before: { ...said, draftReason: historyMark } },
      after: { ...said, draftReason: answerMark },
    });
    const table = { heads: ["姓名", "意见"], unknownHeads: [], broughtBy: coordinatorId, broughtAt: at };
    await tx.insert(contributionImports).values({
      ...{
        ...table,
        id: "TABLE",
        consultationId: "CONSULT",
        state: "checked",
        name: `${contributionMark}.csv`,
      },
      ...{ rows: 1, bad: 1 },
    });
    await tx.insert(contributionImportRows).values({
      ...{ importId: "TABLE", line: 2, state: "bad", cells: ["朱明远", contributionMark] },
      problems: [{ column: "receivedOn", fault: "cell-needed" }],
    });
    await surveysOfTheTown(tx, { by: coordinatorId, at, author: authorId, lead: consultationDraftMark });
    const told = await portal.files.put(new TextEncoder().encode(`朱明远 ${contributionMark} ${answerMark}`));
    await tx.insert(reportTemplates).values({
      ...{ id: "FORM", name: "公文格式", digest: await portal.files.put(aReportTemplate()), size: 10 },
      ...{ addedBy: coordinatorId, addedAt: at },
    });
    const copy = {
      ...({ consultationId: "CONSULT", kind: "csv", language: "zh-CN", state: "ready", digest } as const),
      ...{
        askedBy: coordinatorId,
        askedAt: at,
        size: 10,
        readyAt: at,
        expiresAt: "2999-12-31T00:00:00.000Z",
      },
    };
    await tx.insert(consultationExports).values([
      { ...copy, id: "COPY", names: "masked", submissionKey: "COPY" },
      {
        ...copy,
        digest: told,
        id: "TELLING",
        names: "full",
        purpose: "archive",
        words: "归档用",
        submissionKey: "TELLING",
      },
    ]);
  });
}
