import type { ConsultationInput } from "#app/domain/consultations/consultation-form.ts";
import type { ContributionInput } from "#app/domain/consultations/contribution-form.ts";
import { draftConsultation } from "#app/domain/consultations/draft-consultation.server.ts";
import { loadConsultation } from "#app/domain/consultations/load-consultation.server.ts";
import { publishConsultation } from "#app/domain/consultations/publish-consultation.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { must } from "./market.ts";

/** A consultation on the plan of `aPlanDraft` that lacks nothing, from the day on which tests start. */
export const aConsultationInput = (given: Partial<ConsultationInput> = {}): ConsultationInput => ({
  ...{ title: "总体规划征询意见", kind: "plan", words: "请对草案提意见。", contact: "规划科", ways: "" },
  ...{ opensOn: "2026-03-02", closesOn: "2026-04-01", resultOn: "2026-04-20", shorterReason: null },
  ...{ channels: ["web", "paper"], participants: ["individual", "organisation"], proof: "any" },
  shownBeforeClose: "nothing",
  ...{ subjects: ["plan#clause:c42"], ...given },
});

/** One that is published, by a single coordinator. */
export async function aPublishedConsultation(
  portal: TestPortal,
  coordinator: Person,
  given: Partial<ConsultationInput> = {},
) {
  const { number } = must(await draftConsultation(portal, coordinator, aConsultationInput(given)));
  must(await publishConsultation(portal, coordinator, { number, revision: 1 }));
  const row = await loadConsultation(portal.db.read, number);
  if (!row) throw new Error("no such consultation");
  return row;
}

export const aContributionInput = (): ContributionInput => ({
  ...{ subject: "", words: "步行道要连起来。", organisation: undefined, mayPublish: true },
  submissionKey: "0123456789",
});
