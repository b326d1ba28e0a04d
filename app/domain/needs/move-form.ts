import { z } from "zod";
import { plainText } from "../text/plain-text.ts";
import { asksOf, needMoves } from "./need-states.ts";
import { visibilities } from "./need-terms.ts";

type Named = keyof typeof needMoves;
/** Moves with a page of their own, the clock's, and the task pool's. */
const otherwiseMade = [
  "answer",
  "holdingReply",
  "giveVerdict",
  "close",
  "transferToTask",
  "finishInTask",
] as const;
/** Moves that one plain form can make, built from what the table says they ask for. */
export type FormMove = Exclude<Named, (typeof otherwiseMade)[number]>;

export const isFormMove = (name: string | undefined): name is FormMove =>
  name !== undefined && Object.hasOwn(needMoves, name) && !otherwiseMade.some((other) => other === name);

const fields = {
  reason: plainText(2000),
  proposedUnit: z.string().min(1, "unit-needed"),
  unit: z.string().min(1, "unit-needed"),
  days: z.coerce.number("days-not-whole").int("days-not-whole").min(1, "days-not-whole"),
  visibility: z.enum(visibilities, "visibility-needed"),
  target: z.string().trim().min(1, "need-number-needed").max(40),
};

/** What a form remembers of its page: how many moves had been made. */
const movesSeen = z.coerce.number().int().optional();

const anyMoveForm = z.object(fields).partial().extend({ movesSeen });
export type MoveForm = z.output<typeof anyMoveForm>;

/** The form of one move: what it asks for is required, nothing else is read. */
export function moveFormOf(move: FormMove): z.ZodType<MoveForm> {
  const asked = Object.fromEntries(asksOf(move).map((ask) => [ask, fields[ask]]));
  return z.object({ ...asked, movesSeen });
}

/** What a resident writes to the office: a reason to reopen or withdraw, or more about the need. */
export const residentWordsForm = z.object({ words: plainText(2000) });

/** A form that is only a button. */
export const nothingTyped = z.object({});
