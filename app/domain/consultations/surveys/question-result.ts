import { withheldRows } from "../../counting/withheld-rows.ts";
import { type ContributorKind, contributorKinds } from "../consultation-terms.ts";
import type { AnswerMark } from "./answer-marks.ts";
import { meanOf, medianOf } from "./number-ranges.ts";
import { conditionChoices, type Option, type Question, type QuestionOf } from "./questionnaire.ts";
import type { Figures, Line, QuestionResult, Ranked } from "./statistics.ts";

/** How many times a mark was made, by who speaks. */
export type Tallied = {
  mark: AnswerMark;
  part: string;
  choice: string;
  value: number;
  kind: ContributorKind;
  many: number;
};

/** What a question came to, from the tallies of its marks; what is reckoned over many numbers or places comes with it. */
export function questionResult(
  question: Question,
  place: number,
  tallies: readonly Tallied[],
  reckoned: Partial<Pick<QuestionResult, "figures" | "width" | "points">> = {},
): QuestionResult {
  const answered = sum(tallies.filter(({ mark }) => mark === "answered"));
  return {
    ...{ question, place, answered },
    asked: answered + sum(tallies.filter(({ mark }) => mark === "skipped")),
    lines: linesOf(question, tallies, answered),
    ranking: question.kind === "ranking" ? rankingOf(question, tallies, answered) : [],
    figures: question.kind === "rating" ? levelFigures(tallies) : null,
    ...{ width: null, points: 0 },
    ...reckoned,
  };
}

const sum = (tallies: readonly Tallied[]) => tallies.reduce((all, { many }) => all + many, 0);

function linesOf(question: Question, tallies: readonly Tallied[], answered: number): Line[] {
  switch (question.kind) {
    case "single":
    case "multiple":
      return lines(
        conditionChoices(question).map((choice) => marked(tallies, "choice", { choice }, answered)),
      );
    case "rating":
      return lines(
        conditionChoices(question).map((choice) =>
          marked(tallies, "level", { choice, value: Number(choice) }, answered),
        ),
      );
    case "ranking":
      return lines(
        question.options.map(({ id }) => marked(tallies, "place", { choice: id, value: 1 }, answered)),
      );
    case "matrix":
      return question.rows.flatMap((row) => matrixRow(question.options, row, tallies));
    case "number":
      return lines(ranges(tallies).map((choice) => marked(tallies, "number", { choice }, answered)));
    case "map":
      return lines(
        chosenOf(tallies, "feature").map((choice) => marked(tallies, "feature", { choice }, answered)),
      );
    case "text":
      return [];
  }
}

type Uncovered = Omit<Line, "kinds"> & { kinds: Record<ContributorKind, number> };

/** A row of a matrix has its own denominator: not everybody answers each. */
function matrixRow(columns: readonly Option[], { id: part }: Option, tallies: readonly Tallied[]): Line[] {
  const own = tallies.filter((each) => each.mark === "choice" && each.part === part);
  return lines(columns.map(({ id: choice }) => marked(own, "choice", { part, choice }, sum(own))));
}

function marked(
  tallies: readonly Tallied[],
  mark: AnswerMark,
  { part = "", choice, value }: { part?: string; choice: string; value?: number },
  of: number,
): Uncovered {
  const own = tallies.filter(
    (each) =>
      each.mark === mark &&
      each.part === part &&
      (value === undefined ? each.choice === choice : each.value === value) &&
      (mark !== "place" || each.choice === choice),
  );
  const byKind = (kind: ContributorKind) => sum(own.filter((each) => each.kind === kind));
  const [individual = 0, organisation = 0, entity = 0] = contributorKinds.map(byKind);
  const kinds = { individual, organisation, "market-entity": entity };
  return { part, choice, count: sum(own), of, kinds };
}

const lines = (all: readonly Uncovered[]): Line[] => {
  const withheld = withheldRows(all.map(({ kinds }) => Object.values(kinds)));
  return all.map((line, at) => (withheld.has(at) ? { ...line, kinds: null } : line));
};

const chosenOf = (tallies: readonly Tallied[], mark: AnswerMark) => {
  const own = new Map<string, number>();
  for (const each of tallies)
    if (each.mark === mark) own.set(each.choice, (own.get(each.choice) ?? 0) + each.many);
  return [...own]
    .filter(([, many]) => many > 0)
    .toSorted((a, b) => b[1] - a[1])
    .map(([choice]) => choice);
};

const ranges = (tallies: readonly Tallied[]) =>
  [...new Set(tallies.flatMap(({ mark, choice }) => (mark === "number" ? [choice] : [])))].toSorted(
    (a, b) => Number(a) - Number(b),
  );

function rankingOf(
  { options, places }: QuestionOf<"ranking">,
  tallies: readonly Tallied[],
  answered: number,
): Ranked[] {
  const rows = options.map(({ id: choice }) => {
    const own = tallies.filter((each) => each.mark === "place" && each.choice === choice);
    return {
      ...{ choice, ranked: sum(own), first: sum(own.filter(({ value }) => value === 1)) },
      meanPlace: meanOf(own),
      points: own.reduce((all, { value, many }) => all + (places + 1 - value) * many, 0),
      mostPoints: places * answered,
    };
  });
  return rows.toSorted((a, b) => b.points - a.points);
}

function levelFigures(tallies: readonly Tallied[]): Figures {
  const own = tallies.filter(({ mark }) => mark === "level");
  const values = own.filter(({ many }) => many > 0).map(({ value }) => value);
  return {
    ...{ n: sum(own), mean: meanOf(own), median: medianOf(own) },
    least: values.length > 0 ? Math.min(...values) : null,
    most: values.length > 0 ? Math.max(...values) : null,
  };
}
