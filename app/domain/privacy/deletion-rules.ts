import { z } from "zod";
import type { Instant } from "../calendar/instant.ts";
import { isOpenNeed, type NeedState } from "../needs/need-states.ts";
import type { NeedKind } from "../needs/need-terms.ts";

/** What becomes of what was written in public: it stays without a name, or it goes. */
export const deletionForm = z.object({
  contributions: z.enum(["keep", "go"], { error: "field-needed" }),
  sure: z.array(z.literal("yes"), { error: "deletion-not-confirmed" }).min(1, "deletion-not-confirmed"),
});
export type Contributions = z.output<typeof deletionForm>["contributions"];

/** Why an account can't go yet: others rely on its owner. */
export type StillHeld = "still-in-office" | "still-representing";

type Written = {
  kind: NeedKind;
  state: NeedState;
  isPublic: boolean;
  answeredAt: Instant | null;
  /** Part of a need summary, a task or another need. */
  isBoundIn: boolean;
};

/**
 * What an account's deletion does to a need. `hold`: an open 举报 is kept until it is closed, so that deleting an account
 * ends no inquiry. `unname`: what was answered or bound into a summary or task in public stays as a record of office
 * (政府信息公开), without a name. `empty`: the words, place and photos go.
 */
export function fateOfNeed(need: Written, choice: Contributions): "hold" | "unname" | "empty" {
  if (need.kind === "report" && isOpenNeed(need.state)) return "hold";
  if (!need.isPublic) return "empty";
  if (choice === "keep" || need.answeredAt !== null || need.isBoundIn) return "unname";
  return "empty";
}
