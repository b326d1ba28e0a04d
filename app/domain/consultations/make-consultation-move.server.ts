import type { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import type { Person } from "../people/actor.ts";
import { moveForm, reasonedMoveForm } from "./consultation-form.ts";
import type { OfferedMove } from "./offered-moves.ts";
import { publishConsultation } from "./publish-consultation.server.ts";
import { withdrawConsultation } from "./withdraw-consultation.server.ts";

const forms = {
  publish: moveForm.transform((typed) => ({ move: "publish" as const, typed })),
  withdraw: reasonedMoveForm.transform((typed) => ({ move: "withdraw" as const, typed })),
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
  }
}
