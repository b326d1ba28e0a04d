import type { Questionnaire, Section } from "./questionnaire.ts";
import type { ReadResponse } from "./read-response.ts";

/** Where somebody stands: at a section by its id, or at the page where everything is looked over before it is sent. */
export const checkStep = "check";
/** `seen`: the questions that stood on the page that was sent. */
type Asked = { at: string; intent: string; seen: readonly string[] };
export type Turn = { at: string; errors: boolean; more: boolean };

/** The section at which a response begins, or goes on. */
export const firstStep = (questionnaire: Questionnaire, { shown }: Pick<ReadResponse, "shown">) =>
  questionnaire.sections.find((each) => hasShown(each, shown))?.id ?? checkStep;

/** Where a press leads. Forward past what is in order, back and aside without a look at it. */
export function nextStep(questionnaire: Questionnaire, response: ReadResponse, asked: Asked): Turn {
  const { at, intent, seen } = asked;
  const { sections } = questionnaire;
  const place = sections.findIndex(({ id }) => id === at);
  const stay = { errors: false, more: false };
  if (intent.startsWith("to:")) return { ...stay, at: knownStep(questionnaire, response, intent.slice(3)) };
  const shownIn = (some: readonly Section[]) => some.filter((each) => hasShown(each, response.shown));
  if (intent === "back") {
    const before = shownIn(place < 0 ? sections : sections.slice(0, place)).at(-1);
    return { ...stay, at: before?.id ?? firstStep(questionnaire, response) };
  }
  const here = sections[place];
  if (here && isOpen(here, response)) return { at: here.id, errors: true, more: false };
  if (here && appeared(here, response, seen)) return { at: here.id, errors: false, more: true };
  const next = intent === "next" ? shownIn(sections.slice(place + 1))[0]?.id : undefined;
  const open = sections.find((each) => isOpen(each, response));
  if (next === undefined && open) return { at: open.id, errors: true, more: false };
  return { ...stay, at: next ?? checkStep };
}

const knownStep = (questionnaire: Questionnaire, response: ReadResponse, step: string) =>
  step === checkStep ||
  questionnaire.sections.some((each) => each.id === step && hasShown(each, response.shown))
    ? step
    : firstStep(questionnaire, response);

const hasShown = ({ questions }: Section, shown: ReadonlySet<string>) =>
  questions.some(({ id }) => shown.has(id));
const isOpen = ({ questions }: Section, { errors }: ReadResponse) => questions.some(({ id }) => id in errors);
/** An answer on the page brought a question to it that was not there. */
const appeared = ({ questions }: Section, { shown, answers }: ReadResponse, seen: readonly string[]) =>
  questions.some(({ id }) => shown.has(id) && !seen.includes(id) && !answers.has(id));
