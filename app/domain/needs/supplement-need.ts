import { type Decision, refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { provedToShow } from "../people/proof-rules.ts";
import { findPersonalData } from "../text/personal-data.ts";
import { canMove, isOpenNeed, type NeedState } from "./need-states.ts";
import type { NeedKind, Visibility } from "./need-terms.ts";

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

/**
 * Why a supplement waits for a moderator, or undefined when it shows at once. What only the office will ever read needs no
 * review; a need that is still held may be released, and its supplements show with it.
 */
export function whySupplementWaits(
  author: Actor,
  words: string,
  { kind, visibility }: { kind: NeedKind; visibility: Visibility },
): "personal-data" | "mobile-not-proved" | "guest" | undefined {
  if (kind === "report" || visibility === "office-only") return undefined;
  if (findPersonalData(words).length > 0) return "personal-data";
  if (author.kind !== "person") return "guest";
  return provedToShow("comment", author) ? undefined : "mobile-not-proved";
}
