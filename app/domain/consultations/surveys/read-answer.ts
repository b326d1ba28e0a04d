import { type Bounds, boundsMeet } from "../../geo/bounds.ts";
import { coordinatesFrom } from "../../geo/typed-position.ts";
import { plainLine, plainText } from "../../text/plain-text.ts";
import { fieldsOf } from "./answer-fields.ts";
import type { Answer } from "./answers.ts";
import { otherChoice, type Question, type QuestionOf } from "./questionnaire.ts";

/** Values as a form sends them, by field. */
export type Typed = Readonly<Record<string, readonly string[]>>;
/** What can be chosen on the ground: features by question, and how far the map goes. */
export type Ground = { features: Readonly<Record<string, readonly string[]>>; bounds: Bounds };
type Fault = { error: string; told?: Record<string, number | string> };
/** An answer, nothing, or what is wrong with it: a key under `errors.`. */
export type ReadAnswer = { answer?: Answer; fault?: Fault };

const nothing: ReadAnswer = {};
const wrong = (error: string, told?: Fault["told"]): ReadAnswer => ({
  fault: { error, ...(told ? { told } : {}) },
});
const otherSigns = 200;

/** What was typed for one question, whether it must be answered or not. */
export function readAnswer(question: Question, typed: Typed, ground: Ground): ReadAnswer {
  switch (question.kind) {
    case "single":
      return readSingle(question, typed);
    case "multiple":
      return readMultiple(question, typed);
    case "ranking":
      return readRanking(question, typed);
    case "rating":
      return readRating(question, typed);
    case "matrix":
      return readMatrix(question, typed);
    case "number":
      return readNumber(question, typed);
    case "text":
      return readText(question, typed);
    case "map":
      return readPlace(question, typed, ground);
  }
}

const firstOf = (typed: Typed, field: string) => typed[field]?.[0]?.trim() ?? "";

function readSingle(question: QuestionOf<"single">, typed: Typed): ReadAnswer {
  const { own, other } = fieldsOf(question);
  const words = wordsBeside(typed, other);
  const chosen = firstOf(typed, own) || (question.other && words ? otherChoice : "");
  if (chosen === "") return nothing;
  if (!isOffered(question, chosen)) return wrong("choose-one");
  if (words && chosen !== otherChoice) return wrong("other-not-chosen");
  const fault = chosen === otherChoice ? faultOfOther(words) : undefined;
  return fault ? wrong(fault) : { answer: { kind: "single", choice: chosen, other: words } };
}

function readMultiple(question: QuestionOf<"multiple">, typed: Typed): ReadAnswer {
  const { own, other } = fieldsOf(question);
  const words = question.other ? wordsBeside(typed, other) : "";
  const asked = [...(typed[own] ?? []), ...(words ? [otherChoice] : [])];
  const choices = [...new Set(asked)];
  if (choices.length === 0) return nothing;
  if (choices.some((each) => !isOffered(question, each))) return wrong("choose-one");
  if (question.least !== null && choices.length < question.least)
    return wrong("choose-more", { least: question.least });
  if (question.most !== null && choices.length > question.most)
    return wrong("choose-fewer", { most: question.most });
  const fault = choices.includes(otherChoice) ? faultOfOther(words) : undefined;
  return fault ? wrong(fault) : { answer: { kind: "multiple", choices, other: words } };
}

const isOffered = ({ options, other }: QuestionOf<"single" | "multiple">, choice: string) =>
  (other && choice === otherChoice) || options.some(({ id }) => id === choice);

const wordsBeside = (typed: Typed, field: string) => firstOf(typed, field);
function faultOfOther(words: string): string | undefined {
  if (words === "") return "other-needs-words";
  const read = plainLine(otherSigns).safeParse(words);
  return read.success ? undefined : read.error.issues[0]?.message;
}

/** Places from 1 on, each once, none left out. */
function readRanking(question: QuestionOf<"ranking">, typed: Typed): ReadAnswer {
  const given = question.options.flatMap(({ id }) => {
    const place = firstOf(typed, fieldsOf(question).of(id)).normalize("NFKC");
    return place === "" ? [] : [{ id, place: Number(place) }];
  });
  if (given.length === 0) return nothing;
  const order = given.toSorted((a, b) => a.place - b.place);
  const { places } = question;
  if (order.some(({ place }) => !Number.isInteger(place) || place < 1 || place > places))
    return wrong("place-not-understood", { places });
  if (new Set(order.map(({ place }) => place)).size < order.length) return wrong("place-twice");
  if (order.some(({ place }, at) => place !== at + 1)) return wrong("place-left-out");
  if (question.required && order.length < places) return wrong("places-missing", { places });
  return { answer: { kind: "ranking", order: order.map(({ id }) => id) } };
}

function readRating(question: QuestionOf<"rating">, typed: Typed): ReadAnswer {
  const chosen = firstOf(typed, fieldsOf(question).own);
  if (chosen === "") return nothing;
  const level = Number(chosen);
  const isLevel = Number.isInteger(level) && level >= 1 && level <= question.levels;
  return isLevel ? { answer: { kind: "rating", level } } : wrong("choose-one");
}

function readMatrix(question: QuestionOf<"matrix">, typed: Typed): ReadAnswer {
  const chosen = question.rows.flatMap(({ id }) => {
    const column = firstOf(typed, fieldsOf(question).of(id));
    return column === "" ? [] : [[id, column] as const];
  });
  if (chosen.length === 0) return nothing;
  if (chosen.some(([, column]) => !question.options.some(({ id }) => id === column)))
    return wrong("choose-one");
  if (question.required && chosen.length < question.rows.length) return wrong("rows-missing");
  return { answer: { kind: "matrix", chosen: Object.fromEntries(chosen) } };
}

function readNumber(question: QuestionOf<"number">, typed: Typed): ReadAnswer {
  const written = firstOf(typed, fieldsOf(question).own).normalize("NFKC").replaceAll(/[,\s]/g, "");
  if (written === "") return nothing;
  if (!/^[-+]?\d{1,12}(\.\d{1,6})?$/.test(written)) return wrong("answer-no-number");
  const value = Number(written);
  const { least, most, whole } = question;
  if (whole && !Number.isInteger(value)) return wrong("answer-not-whole");
  if (least !== null && value < least) return wrong("answer-too-small", { least });
  if (most !== null && value > most) return wrong("answer-too-large", { most });
  return { answer: { kind: "number", value } };
}

function readText(question: QuestionOf<"text">, typed: Typed): ReadAnswer {
  const written = firstOf(typed, fieldsOf(question).own);
  if (written === "") return nothing;
  const read = plainText(question.signs).safeParse(written);
  return read.success
    ? { answer: { kind: "text", words: read.data } }
    : wrong(read.error.issues[0]?.message ?? "field-not-understood", { most: question.signs });
}

/** A feature of the layer, a position typed or pressed on the map, or both. */
function readPlace(question: QuestionOf<"map">, typed: Typed, { features, bounds }: Ground): ReadAnswer {
  const { own, at } = fieldsOf(question);
  const chosen = firstOf(typed, own);
  const written = firstOf(typed, at);
  if (chosen === "" && written === "") return nothing;
  if (chosen !== "" && !features[question.id]?.includes(chosen)) return wrong("choose-one");
  const position = written === "" ? undefined : coordinatesFrom(written);
  if (written !== "" && !position) return wrong("coordinates-not-understood");
  if (position && !boundsMeet(bounds, [...position, ...position])) return wrong("place-off-the-map");
  const point = position ? { type: "Point" as const, coordinates: position } : null;
  return { answer: { kind: "map", feature: chosen || null, point } };
}
