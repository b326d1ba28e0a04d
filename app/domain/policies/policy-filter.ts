import { type CivilDate, isCivilDate } from "../calendar/civil-date.ts";
import { type PolicyKind, policyKinds } from "./policy-document.ts";

export type PolicyFilter = {
  q?: string | undefined;
  kind?: PolicyKind | undefined;
  /** Only what was in force on that day. */
  on?: CivilDate | undefined;
};

/** What an address asks of the library; anything else asks for nothing. */
export function policyFilter(query: URLSearchParams): PolicyFilter {
  const q = query.get("q")?.trim().slice(0, 80);
  const kind = policyKinds.find((each) => each === query.get("kind"));
  const on = query.get("on") ?? "";
  return { ...(q && { q }), ...(kind && { kind }), ...(isCivilDate(on) && { on }) };
}
