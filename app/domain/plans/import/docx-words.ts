import type { ProblemKind } from "./import-problem.ts";
import { at, elementsIn, everyIn, lettersIn, value, type XmlElement } from "./xml-tree.ts";

/** Something of a document that would be lost or misread. */
export type DocxFault = { problem: ProblemKind; words: string };
export type DocxNotes = ReadonlyMap<string, string>;
type Reading = { notes: DocxNotes; faults: DocxFault[] };
type Run = { bold: boolean; text: string };

/** What the runs of a paragraph say: bold words in `**`, soft breaks as line ends, notes in brackets; spaces as they are typed. */
export function typedWords(paragraph: XmlElement, reading: Reading): string {
  const joined: Run[] = [];
  for (const run of runsIn(paragraph, reading)) {
    const last = joined.at(-1);
    if (last && last.bold === run.bold) last.text += run.text;
    else if (run.text !== "") joined.push({ ...run });
  }
  return joined.map(({ bold, text }) => (bold ? text.split("\n").map(strong).join("\n") : text)).join("");
}

/** Marks stand against the words, or Markdown would not see them. */
const strong = (words: string) =>
  words.trim() === "" ? words : words.replace(/^(\s*)(.*?)(\s*)$/s, "$1**$2**$3");

const around = [
  "hyperlink",
  "ins",
  "smartTag",
  "sdt",
  "sdtContent",
  "fldSimple",
  "moveTo",
  "customXml",
  "dir",
  "bdo",
];

function runsIn(element: XmlElement, reading: Reading): Run[] {
  return elementsIn(element).flatMap((child): Run[] => {
    if (child.name === "r") return [runOf(child, reading)];
    if (child.name === "oMath" || child.name === "oMathPara")
      return [{ bold: false, text: formulaOf(child, reading) }];
    return around.includes(child.name) ? runsIn(child, reading) : [];
  });
}

function runOf(run: XmlElement, reading: Reading): Run {
  const properties = at(run, "rPr");
  const text = elementsIn(run)
    .map((part) => partText(part, properties, reading))
    .join("");
  const fault = (problem: ProblemKind) =>
    text.trim() === "" ? undefined : reading.faults.push({ problem, words: text.trim() });
  if (isOn(properties, "vanish")) {
    fault("hidden-words");
    return { bold: false, text: "" };
  }
  if (isOn(properties, "strike") || isOn(properties, "dstrike")) fault("struck-words");
  return { bold: isOn(properties, "b"), text };
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const mark = at(properties, name);
  return mark !== undefined && !["0", "false", "off"].includes(value(mark) ?? "1");
}

function partText(part: XmlElement, properties: XmlElement | undefined, reading: Reading): string {
  switch (part.name) {
    case "t":
      return raised(lettersIn(part), value(at(properties, "vertAlign")));
    case "tab":
    case "ptab":
      return "\t";
    case "br":
      return ["page", "column"].includes(part.attributes.get("type") ?? "") ? " " : "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "ruby":
      return everyIn(part, "rubyBase")
        .flatMap((base) => everyIn(base, "t").map(lettersIn))
        .join("");
    case "sym":
      return symbolOf(part, reading);
    case "footnoteReference":
    case "endnoteReference": {
      const note = reading.notes.get(`${part.name.slice(0, -9)} ${part.attributes.get("id") ?? ""}`);
      return note ? `（注：${note}）` : "";
    }
    default:
      return "";
  }
}

const [plain, above, below] = ["0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"];

/** km² is not km2: raised and lowered figures have letters of their own. */
function raised(text: string, align: string | undefined): string {
  if (align !== "superscript" && align !== "subscript") return text;
  const signs = [...(align === "superscript" ? above : below)];
  return [...text].map((letter) => signs[plain.indexOf(letter)] ?? letter).join("");
}

/** Signs of Wingdings and Symbol that plans tick and count with. */
const symbols = new Map(
  Object.entries({
    ...{ F0FC: "✓", F0FE: "☑", F0A8: "□", F06F: "□", F0B7: "·", F06C: "●" },
    ...{ F06E: "■", F0B3: "≥", F0A3: "≤", F0B1: "±", F0B4: "×", F0B0: "°" },
  }),
);

function symbolOf(part: XmlElement, { faults }: Reading): string {
  const code = (part.attributes.get("char") ?? "").toUpperCase();
  const sign = symbols.get(code);
  if (sign === undefined) faults.push({ problem: "symbol-unknown", words: code });
  return sign ?? "";
}

/** A formula in one line is its letters; one with fractions or roots is none without its shape. */
function formulaOf(formula: XmlElement, { faults }: Reading): string {
  const text = everyIn(formula, "t").map(lettersIn).join("");
  const shaped = [
    "f",
    "rad",
    "nary",
    "m",
    "eqArr",
    "limLow",
    "limUpp",
    "sSub",
    "sSup",
    "sSubSup",
    "acc",
    "bar",
  ];
  if (everyIn(formula, ...shaped).length > 0) faults.push({ problem: "formula-not-read", words: text });
  return text;
}
