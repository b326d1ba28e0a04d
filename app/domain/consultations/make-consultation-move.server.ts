import type { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import type { Person } from "../people/actor.ts";
import { advanceConsultation } from "./advance-consultation.server.ts";
import { answerForm, extensionForm, moveForm, reasonedMoveForm } from "./consultation-form.ts";
import type { OfferedMove } from "./offered-moves.ts";
import { publishConsultation } from "./publish-consultation.server.ts";
import { extendConsultation } from "./reach/extend-consultation.server.ts";
import { withdrawConsultation } from "./withdraw-consultation.server.ts";

const forms = {
  publish: moveForm.transform((typed) => ({ move: "publish" as const, typed })),
  withdraw: reasonedMoveForm.transform((typed) => ({ move: "withdraw" as const, typed })),
  extend: extensionForm.transform((typed) => ({ move: "extend" as const, typed })),
  collate: moveForm.transform((typed) => ({ move: "collate" as const, typed })),
  conclude: moveForm.transform((typed) => ({ move: "conclude" as const, typed })),
  sendBack: reasonedMoveForm.transform((typed) => ({ move: "sendBack" as const, typed })),
  review: moveForm.transform((typed) => ({ move: "review" as const, typed })),
  answer: answerForm.transform((typed) => ({ move: "answer" as const, typed })),
  archive: moveForm.transform((typed) => ({ move: "archive" as const, typed })),
} satisfies Record<OfferedMove, z.ZodType>;
type Asked = { [Move in OfferedMove]: z.output<(typeof forms)[Move]> }[OfferedMove];

/** What the form of a move is read by. */
export const moveFormOf = (move: OfferedMove): z.ZodType<Asked> => forms[move];

/** The command of each move, with what its form gave. */
export function makeConsultationMove(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  number: string,
  { move, typed }: Asked,
) {
  switch (move) {
    case "publish":
      return publishConsultation(deps, actor, { ...typed, number });
    case "withdraw":
      return withdrawConsultation(deps, actor, { ...typed, number });
    case "extend":
      return extendConsultation(deps, actor, { ...typed, number });
    default:
      return advanceConsultation(deps, actor, { ...typed, number, move });
  }
}
