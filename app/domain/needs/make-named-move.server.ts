import { refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { acceptNeed } from "./accept-need.server.ts";
import { askJointHandling } from "./ask-joint-handling.server.ts";
import { assignNeed } from "./assign-need.server.ts";
import { contactResident } from "./contact-resident.server.ts";
import { extendNeed } from "./extend-need.server.ts";
import { giveJointOpinion } from "./give-joint-opinion.server.ts";
import type { MoveDeps } from "./make-move.server.ts";
import { mergeNeeds } from "./merge-needs.server.ts";
import type { FormMove, MoveForm } from "./move-form.ts";
import type { MoveDecision } from "./need-moved.ts";
import { reopenNeed } from "./reopen-need.server.ts";
import { resumeNeed } from "./resume-need.server.ts";
import { ruleOnNeed } from "./rule-on-need.server.ts";
import { sendBackNeed } from "./send-back-need.server.ts";
import { startNeed } from "./start-need.server.ts";
import { tightenVisibility } from "./tighten-visibility.server.ts";
import { undoMerge } from "./undo-merge.server.ts";
import { waitForResident } from "./wait-for-resident.server.ts";
import { withdrawNeed } from "./withdraw-need.server.ts";

type Command = (
  deps: MoveDeps,
  actor: Actor,
  asked: MoveForm & { needId: string },
) => Promise<MoveDecision<string>>;

/** Every move that a plain form can make, and its command. */
const commands: Record<FormMove, Command> = {
  accept: acceptNeed,
  assign: (deps, actor, asked) => assignNeed(deps, actor, { ...asked, unitId: asked.unit ?? "" }),
  sendBack: (deps, actor, asked) =>
    sendBackNeed(deps, actor, { ...asked, proposedUnitId: asked.proposedUnit ?? "" }),
  rule: (deps, actor, asked) => ruleOnNeed(deps, actor, { ...asked, unitId: asked.unit ?? "" }),
  contact: contactResident,
  start: startNeed,
  askJoint: (deps, actor, asked) => askJointHandling(deps, actor, { ...asked, unitId: asked.unit ?? "" }),
  giveJointOpinion,
  wait: waitForResident,
  resume: resumeNeed,
  extend: (deps, actor, asked) => extendNeed(deps, actor, { ...asked, days: asked.days ?? 0 }),
  reopen: reopenNeed,
  merge: (deps, actor, asked) => mergeNeeds(deps, actor, { ...asked, target: asked.target ?? "" }),
  unmerge: undoMerge,
  withdraw: withdrawNeed,
  tightenVisibility: async (deps, actor, { visibility, ...asked }) =>
    visibility
      ? await tightenVisibility(deps, actor, { ...asked, visibility })
      : refuse("visibility-not-tighter"),
};

/** Makes the move of that name with what its form gave. */
export const makeNamedMove = (
  deps: MoveDeps,
  actor: Actor,
  move: FormMove,
  asked: MoveForm & { needId: string },
): Promise<MoveDecision<string>> => commands[move](deps, actor, asked);
