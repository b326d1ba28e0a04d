import { type Decision, refuse } from "../decision.ts";
import { type Visibility, visibilities } from "./need-terms.ts";

/** The office makes a need less visible, never more: its writer chose how far it may go. */
export function decideTightening(
  now: Visibility,
  wanted: Visibility,
): Decision<{ visibility: Visibility }, "visibility-not-tighter"> {
  return visibilities.indexOf(wanted) > visibilities.indexOf(now)
    ? { ok: true, visibility: wanted }
    : refuse("visibility-not-tighter");
}
