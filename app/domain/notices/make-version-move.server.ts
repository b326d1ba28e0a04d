import type { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import type { Person } from "../people/actor.ts";
import { abandonVersion } from "../plans/abandon-version.server.ts";
import type { VersionNamed } from "../plans/open-version-for-move.server.ts";
import { putInForce } from "../plans/put-in-force.server.ts";
import type { ChosenMove } from "../plans/version-moves.ts";
import { approveVersion } from "./approve-version.server.ts";
import { discontinueVersion } from "./discontinue-version.server.ts";
import { approvalForm, inForceForm, noticeForm, versionReasonForm } from "./notice-form.ts";
import { openNotice } from "./open-notice.server.ts";
import { takeNoticeBack } from "./take-notice-back.server.ts";

const forms = {
  openNotice: noticeForm.transform((typed) => ({ move: "openNotice" as const, typed })),
  approve: approvalForm.transform((typed) => ({ move: "approve" as const, typed })),
  putInForce: inForceForm.transform((typed) => ({ move: "putInForce" as const, typed })),
  backToDraft: versionReasonForm.transform((typed) => ({ move: "backToDraft" as const, typed })),
  discontinue: versionReasonForm.transform((typed) => ({ move: "discontinue" as const, typed })),
  abandon: versionReasonForm.transform((typed) => ({ move: "abandon" as const, typed })),
} satisfies Record<ChosenMove, z.ZodType>;
type Asked = { [Move in ChosenMove]: z.output<(typeof forms)[Move]> }[ChosenMove];

/** What the form of a move is read by. */
export const moveFormOf = (move: ChosenMove): z.ZodType<Asked> => forms[move];

/** The command of each move, with what its form gave. */
export function makeVersionMove(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  named: VersionNamed,
  { move, typed }: Asked,
) {
  switch (move) {
    case "openNotice":
      return openNotice(deps, actor, { ...typed, ...named });
    case "approve":
      return approveVersion(deps, actor, { ...typed, ...named });
    case "putInForce":
      return putInForce(deps, actor, { ...typed, ...named });
    case "backToDraft":
      return takeNoticeBack(deps, actor, { ...typed, ...named });
    case "discontinue":
      return discontinueVersion(deps, actor, { ...typed, ...named });
    case "abandon":
      return abandonVersion(deps, actor, { ...typed, ...named });
  }
}
