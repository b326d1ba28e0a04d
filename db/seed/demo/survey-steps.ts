import { readFile } from "node:fs/promises";
import { z } from "zod";
import { keepQuestionnaire } from "#app/domain/consultations/surveys/keep-questionnaire.server.ts";
import {
  type Question,
  questionnaireShape,
  questionsIn,
} from "#app/domain/consultations/surveys/questionnaire.ts";
import { sendResponse } from "#app/domain/consultations/surveys/send-response.server.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { inTheEvening } from "./need-times.ts";
import { type Almanac, momentAgo } from "./office-hours.ts";
import { between } from "./seeded-choice.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

const survey = z.object({
  ...{ key: z.string(), content: questionnaireShape },
  /** Residents answer from this number on, so many of them, on the evenings after that day. */
  ...{ from: z.number().int(), count: z.number().int(), daysAgo: z.number().int() },
  words: z.array(z.string()).default([]),
  /** What each of them says of themselves: where they live, their age, their group. */
  about: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
});
export type DemoSurvey = z.output<typeof survey>;

export const demoSurveys = async (): Promise<DemoSurvey[]> =>
  z
    .array(survey)
    .parse(JSON.parse(await readFile(new URL("./questionnaires.json", import.meta.url), "utf8")));

/** The questionnaire goes in while its consultation is a draft. */
export async function keepSurvey(stage: Stage, coordinator: Person, number: string, { content }: DemoSurvey) {
  const change = { act: "replace", by: content } as const;
  must(await keepQuestionnaire(stage.deps, coordinator, { number, revision: 0, change }));
}

/** Residents answer it, each by a choice of their own that is the same at every start. */
export function surveySteps(almanac: Almanac, one: DemoSurvey): Step[] {
  return Array.from({ length: one.count }, (_, at) => {
    const who = `resident-${String(one.from + at).padStart(2, "0")}`;
    const subject = `answers ${one.key} ${who}`;
    const daysAgo = one.daysAgo - (at % 2);
    return {
      ...{ at: inTheEvening(almanac, daysAgo, momentAgo(almanac, daysAgo, 0), subject), subject },
      what: "answer",
      do: (stage: Stage) => answer(stage, one, who, at),
    };
  });
}

async function answer({ deps, cast, consultations }: Stage, one: DemoSurvey, who: string, at: number) {
  const typed = Object.assign(
    {},
    ...questionsIn(one.content).map((each) => typedFor(each, who, one.words, at)),
  );
  const [territoryId, ageBand, interestGroup] = one.about[at] ?? [];
  must(
    await sendResponse(deps, cast.of(who), {
      ...{ number: made(consultations, one.key), typed, bounds: district, mayPublish: true },
      ...{ territoryId, ageBand, interestGroup },
      ...{ organisation: undefined, submissionKey: `demo${one.key}${who}`.replaceAll("-", "") },
    }),
  );
}

/** Where the demo's places lie. */
const district: Bounds = [118.5, 30.2, 118.7, 30.4];

type Typed = Record<string, string[]>;

function typedFor(question: Question, who: string, words: readonly string[], at: number): Typed {
  const { id } = question;
  const pick = (most: number, ...also: string[]) => between(0, most - 1, who, id, ...also);
  switch (question.kind) {
    case "single":
      return { [id]: [question.options[pick(question.options.length)]?.id ?? ""] };
    case "multiple": {
      const chosen = question.options.filter((_, place) => pick(3, String(place)) === 0);
      return { [`${id}[]`]: chosen.slice(0, question.most ?? chosen.length).map((each) => each.id) };
    }
    case "ranking": {
      const order = question.options
        .map((each, place) => ({ id: each.id, by: pick(100, each.id) - place * 12 }))
        .toSorted((a, b) => b.by - a.by)
        .slice(0, question.places);
      return Object.fromEntries(order.map((each, place) => [`${id}-${each.id}`, [String(place + 1)]]));
    }
    case "rating":
      return { [id]: [String(Math.max(1, question.levels - pick(4)))] };
    case "matrix":
      return Object.fromEntries(
        question.rows.map((row) => [
          `${id}-${row.id}`,
          [question.options[pick(question.options.length, row.id)]?.id ?? ""],
        ]),
      );
    case "number":
      return { [id]: pick(6) === 0 ? [""] : [String(3 + pick(28))] };
    case "text":
      return { [id]: [words[at] ?? ""] };
    case "map":
      return pick(3) === 0
        ? {}
        : {
            [`${id}-at`]: [
              `${(118.6 + pick(6) * 0.004).toFixed(4)}, ${(30.27 + pick(4, "north") * 0.004).toFixed(4)}`,
            ],
          };
  }
}
