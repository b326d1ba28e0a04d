import type { ConsultationInput } from "#app/domain/consultations/consultation-form.ts";

/** A consultation on the plan of `aPlanDraft` that lacks nothing, from the day on which tests start. */
export const aConsultationInput = (given: Partial<ConsultationInput> = {}): ConsultationInput => ({
  ...{ title: "总体规划征询意见", kind: "plan", words: "请对草案提意见。", contact: "规划科", ways: "" },
  ...{ opensOn: "2026-03-02", closesOn: "2026-04-01", resultOn: "2026-04-20", shorterReason: null },
  ...{ channels: ["web", "paper"], participants: ["individual", "organisation"], proof: "any" },
  ...{ subjects: ["plan#clause:c42"], ...given },
});
