import { type Decision, refuse } from "../../decision.ts";
import { brokenCondition } from "./branching.ts";
import { most, type Question, type Questionnaire, questionsIn, type Section } from "./questionnaire.ts";

export type QuestionnaireFault =
  | "not-found"
  | "condition-broken"
  | "too-many-questions"
  | "too-many-sections"
  | "no-further";
type Changed = Decision<{ questionnaire: Questionnaire }, QuestionnaireFault>;

/** One change of a questionnaire; the ids of what is new are given by it. */
export type QuestionnaireChange =
  | { act: "lead"; lead: Questionnaire["lead"] }
  | { act: "section"; id: string | undefined; title: Section["title"]; shownIf: Section["shownIf"] }
  | { act: "question"; section: string; question: Question }
  | { act: "up" | "down" | "remove"; id: string }
  | { act: "replace"; by: Questionnaire };

/** The questionnaire after a change; refused where a condition would look ahead, or at what is not there any more. */
export function changedQuestionnaire(before: Questionnaire, change: QuestionnaireChange): Changed {
  const sections = changedSections(before, change);
  if (typeof sections === "string") return refuse(sections);
  const lead = change.act === "lead" ? change.lead : change.act === "replace" ? change.by.lead : before.lead;
  const last = change.act === "replace" ? Math.max(before.last, change.by.last) : before.last + 1;
  const questionnaire = { lead, sections, last };
  if (sections.length > most.sections) return refuse("too-many-sections");
  if (questionsIn(questionnaire).length > most.questions) return refuse("too-many-questions");
  return brokenCondition(questionnaire) === undefined
    ? { ok: true, questionnaire }
    : refuse("condition-broken");
}

function changedSections(before: Questionnaire, change: QuestionnaireChange): Section[] | QuestionnaireFault {
  const { sections, last } = before;
  switch (change.act) {
    case "lead":
      return sections;
    case "replace":
      return change.by.sections;
    case "section":
      return withSection(sections, change, `s${last + 1}`);
    case "question":
      return withQuestion(sections, change, `q${last + 1}`);
    case "remove":
      return without(sections, change.id);
    default:
      return moved(sections, change.id, change.act === "up" ? -1 : 1);
  }
}

function withSection(
  sections: Section[],
  { id, title, shownIf }: Extract<QuestionnaireChange, { act: "section" }>,
  fresh: string,
): Section[] | "not-found" {
  if (id === undefined) return [...sections, { id: fresh, title, shownIf, questions: [] }];
  if (!sections.some((each) => each.id === id)) return "not-found";
  return sections.map((each) => (each.id === id ? { ...each, title, shownIf } : each));
}

/** A question without an id is new, and comes last in its section. */
function withQuestion(
  sections: Section[],
  { section, question }: Extract<QuestionnaireChange, { act: "question" }>,
  fresh: string,
): Section[] | "not-found" {
  const own = sections.find(({ id }) => id === section);
  const known = own?.questions.some(({ id }) => id === question.id);
  if (!own || (question.id !== "" && !known)) return "not-found";
  const questions = known
    ? own.questions.map((each) => (each.id === question.id ? question : each))
    : [...own.questions, { ...question, id: fresh }];
  return sections.map((each) => (each === own ? { ...own, questions } : each));
}

function without(sections: Section[], gone: string): Section[] | "not-found" {
  const left = sections
    .filter(({ id }) => id !== gone)
    .map((each) => ({ ...each, questions: each.questions.filter(({ id }) => id !== gone) }));
  return isAmong(sections, gone) ? left : "not-found";
}

const isAmong = (sections: readonly Section[], id: string) =>
  sections.some((each) => each.id === id || each.questions.some((question) => question.id === id));

/** One place up or down; a question at the edge of its section goes over into the next one. */
function moved(sections: Section[], id: string, by: -1 | 1): Section[] | "not-found" | "no-further" {
  const place = sections.findIndex((each) => each.id === id);
  if (place >= 0) return swapped(sections, place, place + by) ?? "no-further";
  const at = sections.findIndex(({ questions }) => questions.some((each) => each.id === id));
  const own = sections[at];
  const question = own?.questions.find((each) => each.id === id);
  if (!own || !question) return "not-found";
  const within = own.questions.indexOf(question);
  const questions = swapped(own.questions, within, within + by);
  if (questions) return sections.map((each) => (each === own ? { ...own, questions } : each));
  const next = sections[at + by];
  if (!next) return "no-further";
  return sections.map((each) => {
    if (each === own) return { ...own, questions: own.questions.filter((one) => one !== question) };
    if (each !== next) return each;
    return { ...next, questions: by < 0 ? [...next.questions, question] : [question, ...next.questions] };
  });
}

function swapped<Each>(all: readonly Each[], one: number, other: number): Each[] | undefined {
  const [first, second] = [all[one], all[other]];
  if (first === undefined || second === undefined) return undefined;
  return all.map((each, at) => (at === one ? second : at === other ? first : each));
}
