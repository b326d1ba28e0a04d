import { expect, test } from "vitest";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import {
  publicConsultation,
  publicConsultations,
} from "#app/domain/consultations/consultation-queries.server.ts";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { addMaterial, removeMaterial } from "#app/domain/consultations/keep-material.server.ts";
import { materialFor } from "#app/domain/consultations/material-queries.server.ts";
import { publishConsultation } from "#app/domain/consultations/publish-consultation.server.ts";
import { subjectOffer } from "#app/domain/consultations/reach/subject-offer.server.ts";
import { reviseConsultation } from "#app/domain/consultations/revise-consultation.server.ts";
import { withdrawConsultation } from "#app/domain/consultations/withdraw-consultation.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { events } from "#db/schema/audit.ts";
import { aConsultationInput } from "#tests/factories/consultations.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function aPortal() {
  const portal = await openTestPortal();
  await aTown(portal);
  const coordinator = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  await keptVersion(portal, aPlanDraft({ head: { id: "secret" } }), { state: "draft" });
  return { portal, coordinator, resident: await aPerson(portal, "朱明远") };
}
const today = "2026-03-02";

test("a draft is one however often it is sent, is about public plans alone, and nobody else learns of it", async () => {
  const { portal, coordinator, resident } = await aPortal();
  const input = aConsultationInput({ submissionKey: "once", words: "机密稿" });
  const [one, two] = await Promise.all([
    draftConsultation(portal, coordinator, input),
    draftConsultation(portal, coordinator, input),
  ]);
  expect(one).toEqual(two);
  const { number } = must(one);
  expect(number).toBe("2026-Y001");
  expect(await draftConsultation(portal, resident, input)).toMatchObject({ reason: "not-allowed" });
  for (const ref of ["secret", "plan#clause:c99", "plan#layer:none"])
    expect(
      await draftConsultation(portal, coordinator, aConsultationInput({ subjects: [ref] })),
    ).toMatchObject({
      reason: "subject-unknown",
    });
  const offer = await subjectOffer(portal.db.read, { find: "", chosen: [] });
  expect(offer.plans.map(({ planId }) => planId)).toEqual(["plan"]);
  expect(await publicConsultation(portal.db.read, number, today)).toBeUndefined();
  expect(await consultationFile(portal, resident, number)).toBeUndefined();
  expect(JSON.stringify(await portal.db.read.select().from(events))).not.toContain("机密稿");
});

test("two officials never overwrite each other, and what is published is not written anew", async () => {
  const { portal, coordinator } = await aPortal();
  const { number } = must(await draftConsultation(portal, coordinator, aConsultationInput()));
  const revise = (title: string, revision: number) =>
    reviseConsultation(portal, coordinator, { ...aConsultationInput({ title, revision }), number });
  expect(await revise("甲的标题", 1)).toEqual({ ok: true, revision: 2 });
  expect(await revise("乙的标题", 1)).toMatchObject({ reason: "changed-meanwhile" });
  expect(await consultationFile(portal, coordinator, number)).toMatchObject({ title: "甲的标题", gaps: [] });
  must(await publishConsultation(portal, coordinator, { number, revision: 2 }));
  expect(await revise("丙的标题", 3)).toMatchObject({ reason: "state-does-not-allow" });
});

test("publishing waits for the checklist, and then opens and closes by the days alone", async () => {
  const { portal, coordinator } = await aPortal();
  const short = aConsultationInput({ words: "共30天", closesOn: "2026-03-28" });
  const { number } = must(await draftConsultation(portal, coordinator, short));
  const publish = (revision: number) => publishConsultation(portal, coordinator, { number, revision });
  expect(await publish(1)).toMatchObject({ reason: "set-up-incomplete" });
  expect(await consultationFile(portal, coordinator, number)).toMatchObject({
    gaps: [
      { gap: "period-too-short", told: { have: 26, need: 30 }, basis: { article: "26" } },
      { gap: "stated-days-differ", told: { stated: 30, both: 27 } },
    ],
  });
  must(await reviseConsultation(portal, coordinator, { ...aConsultationInput({ revision: 1 }), number }));
  must(await publish(2));
  const standing = async (day: string) => (await publicConsultation(portal.db.read, number, day))?.state;
  expect(await standing("2026-03-01")).toBe("published");
  expect(await standing("2026-04-01")).toBe("collecting");
  expect(await standing("2026-04-02")).toBe("closed");
  const listed = async (tab: "open" | "coming" | "ended", day: string) =>
    (await publicConsultations(portal.db.read, { tab, page: 1, size: 9, today: day })).lines.length;
  expect(await listed("coming", "2026-03-01")).toBe(1);
  expect(await listed("open", "2026-04-01")).toBe(1);
  expect(await listed("ended", "2026-04-02")).toBe(1);
  expect(await listed("open", "2026-04-02")).toBe(0);
});

test("one that was withdrawn says why, and nothing else any more", async () => {
  const { portal, coordinator } = await aPortal();
  const { number } = must(await draftConsultation(portal, coordinator, aConsultationInput()));
  const document = { digest: "d".repeat(64), type: "application/pdf", size: 9 } as const;
  must(await addMaterial(portal, coordinator, { number, title: "说明", document }));
  must(await publishConsultation(portal, coordinator, { number, revision: 1 }));
  const page = await publicConsultation(portal.db.read, number, today);
  const [material] = page?.materials ?? [];
  expect(material?.title).toBe("说明");
  const asked = { number, id: material?.id ?? "" };
  expect(await materialFor(portal.db.read, visitor, asked)).toMatchObject({ digest: document.digest });
  must(await withdrawConsultation(portal, coordinator, { number, revision: 2, reason: "草案有误" }));
  expect(await publicConsultation(portal.db.read, number, today)).toMatchObject({
    ...{ state: "withdrawn", withdrawnReason: "草案有误", words: "", subjects: [], materials: [] },
  });
  expect(await materialFor(portal.db.read, visitor, asked)).toBeUndefined();
  expect(await removeMaterial(portal, coordinator, asked)).toMatchObject({ reason: "state-does-not-allow" });
});
