import { z } from "zod";
import { isCivilDate } from "../../calendar/civil-date.ts";
import { optionalText } from "../../text/plain-text.ts";
import { type Phase, phaseWays } from "./phase.ts";

export const mostPhases = 6;
export const phasePlaces = Array.from({ length: mostPhases }, (_, at) => at);

const day = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isCivilDate(text), "day-not-understood");
const text = (most: number) => optionalText(most).transform((given) => given ?? "");
const row = (at: number) => ({
  [`name${at}`]: text(40),
  [`words${at}`]: text(500),
  [`opensOn${at}`]: day,
  [`closesOn${at}`]: day,
  [`ways${at}`]: z.array(z.enum(phaseWays, "choose-one")).default([]),
});
const oneRow = z.object({
  ...{ name: z.string(), words: z.string(), opensOn: z.string(), closesOn: z.string() },
  ways: z.array(z.enum(phaseWays)),
});

/** All phases of a consultation on one page; a row that is empty is none. Whether they fill the period is for the checklist. */
export const phasesForm = z
  .object({
    ...Object.assign({}, ...phasePlaces.map(row)),
    revision: z.coerce.number("field-not-understood").int().positive(),
  })
  .transform((typed: Record<string, unknown>, context) => {
    const phases: Phase[] = [];
    for (const at of phasePlaces) {
      const of = (name: string) => typed[`${name}${at}`];
      const given = oneRow.parse({
        ...{ name: of("name"), words: of("words"), opensOn: of("opensOn"), closesOn: of("closesOn") },
        ways: of("ways"),
      });
      const { ways, ...lines } = given;
      if (ways.length === 0 && Object.values(lines).every((line) => line === "")) continue;
      for (const name of ["name", "opensOn", "closesOn"] as const)
        if (given[name] === "")
          context.addIssue({ code: "custom", path: [`${name}${at}`], message: "field-needed" });
      phases.push(given);
    }
    return { phases, revision: Number(typed.revision) };
  });
export type PhasesInput = z.output<typeof phasesForm>;
