import { type Decision, refuse } from "../decision.ts";
import { canMove, isOpenNeed, type NeedState } from "./need-states.ts";

export type SupplementRefusal = "not-found" | "not-allowed" | "state-does-not-allow" | "words-needed";

/** Whether words may be added: by the author alone, while somebody still owes an answer. */
export function decideSupplement(
  part: string | undefined,
  state: NeedState,
  words: string,
): Decision<{ words: string; resumes: boolean }, SupplementRefusal> {
  if (part !== "author") return refuse("not-allowed");
  if (!isOpenNeed(state)) return refuse("state-does-not-allow");
  if (words.trim() === "") return refuse("words-needed");
  return { ok: true, words: words.trim(), resumes: canMove("resume", state) };
}
