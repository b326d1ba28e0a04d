import type { Questionnaire } from "./questionnaire.ts";
import type { Ground } from "./read-answer.ts";
import { readResponse } from "./read-response.ts";
import { nextStep } from "./response-steps.ts";

type Shown = {
  values: Record<string, string[]>;
  errors: Record<string, string>;
  told: Record<string, Record<string, number | string>>;
};

/** Where a press in a questionnaire leads, as a form to be shown again; what was typed is never checked on the way back. */
export function responseTurn(
  questionnaire: Questionnaire,
  ground: Ground,
  values: Record<string, string[]>,
): Shown {
  const response = readResponse(questionnaire, values, ground);
  const [at = "", intent = "next"] = [values.at?.[0], values.intent?.[0]];
  const turn = nextStep(questionnaire, response, { at, intent, seen: values.seen ?? [] });
  const { more: _, seen: __, intent: ___, ...typed } = values;
  const own = questionnaire.sections.find(({ id }) => id === turn.at)?.questions ?? [];
  const wrong = turn.errors ? own.filter(({ id }) => id in response.errors) : [];
  return {
    values: { ...typed, at: [turn.at], ...(turn.more ? { more: ["yes"] } : {}) },
    errors: Object.fromEntries(wrong.map(({ id }) => [id, response.errors[id] ?? ""])),
    told: Object.fromEntries(wrong.map(({ id }) => [id, response.told[id] ?? {}])),
  };
}
