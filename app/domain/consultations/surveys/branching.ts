import {
  type Condition,
  conditionChoices,
  type Question,
  type Questionnaire,
  questionsIn,
} from "./questionnaire.ts";

/** What was chosen of each question that conditions can name. */
export type Chosen = ReadonlyMap<string, readonly string[]>;

/** The questions that are put to somebody who chose so, in their order. What was chosen of a question that is not put does not count. */
export function shownQuestions({ sections }: Questionnaire, chosen: Chosen): Set<string> {
  const shown = new Set<string>();
  const holds = (condition: Condition | null) =>
    condition === null ||
    (shown.has(condition.question) &&
      (chosen.get(condition.question) ?? []).some((each) => condition.is.includes(each)));
  for (const section of sections) {
    if (!holds(section.shownIf)) continue;
    for (const { id, shownIf } of section.questions) if (holds(shownIf)) shown.add(id);
  }
  return shown;
}

/**
 * The first condition that names no earlier question, or nothing that can be chosen of it: the id of the question or section
 * that has it. As every condition looks back, none can go in a circle.
 */
export function brokenCondition({ sections }: Questionnaire): string | undefined {
  const before = new Map<string, Question>();
  const isSound = (condition: Condition | null) => {
    if (condition === null) return true;
    const asked = before.get(condition.question);
    const choices = asked ? conditionChoices(asked) : [];
    return condition.is.length > 0 && condition.is.every((each) => choices.includes(each));
  };
  for (const section of sections) {
    if (!isSound(section.shownIf)) return section.id;
    for (const question of section.questions) {
      if (!isSound(question.shownIf)) return question.id;
      before.set(question.id, question);
    }
  }
  return undefined;
}

/** Questions that nobody can come to, whatever they choose, because their conditions contradict one another. */
export function unreachableQuestions(questionnaire: Questionnaire): string[] {
  const all = questionsIn(questionnaire);
  const byId = new Map(all.map((each) => [each.id, each]));
  const sectionOf = new Map(
    questionnaire.sections.flatMap((each) => each.questions.map(({ id }) => [id, each] as const)),
  );
  /** Everything that must hold for a question to be put. */
  const needs = (id: string): Condition[] =>
    [sectionOf.get(id)?.shownIf, byId.get(id)?.shownIf].flatMap((each) =>
      each ? [each, ...needs(each.question)] : [],
    );
  const canHold = (id: string) => {
    const wanted = new Map<string, string[][]>();
    for (const { question, is } of needs(id)) wanted.set(question, [...(wanted.get(question) ?? []), is]);
    return [...wanted].every(([question, sets]) => canMeet(sets, mostChosen(byId.get(question))));
  };
  return all.map(({ id }) => id).filter((id) => !canHold(id));
}

const mostChosen = (question: Question | undefined) =>
  question?.kind === "multiple" ? (question.most ?? Number.POSITIVE_INFINITY) : 1;

/** Whether so many choices can have one of each set among them. */
function canMeet(sets: readonly (readonly string[])[], most: number): boolean {
  const [first, ...others] = sets;
  if (!first) return true;
  if (most < 1) return false;
  return first.some((choice) =>
    canMeet(
      others.filter((set) => !set.includes(choice)),
      most - 1,
    ),
  );
}
