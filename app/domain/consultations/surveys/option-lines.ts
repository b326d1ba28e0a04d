import type { Option } from "./questionnaire.ts";

/** Options from lines, Chinese and after a bar English. One that says the same as before keeps its id; others take a free one. */
export function optionsFrom(lines: string, letter: "c" | "r", before: readonly Option[]): Option[] {
  const said = lines
    .split("\n")
    .map((line) => line.split("|").map((part) => part.trim()))
    .flatMap(([zh = "", en = ""]) => (zh === "" ? [] : [{ zh, en }]));
  const known = new Map(before.map(({ zh, id }) => [zh, id]));
  let last = Math.max(0, ...before.map(({ id }) => Number(id.slice(1))));
  return said.map(({ zh, en }) => {
    const kept = known.get(zh);
    known.delete(zh);
    if (kept === undefined) last += 1;
    return { id: kept ?? `${letter}${last}`, zh, en };
  });
}

export const linesOf = (options: readonly Option[]) =>
  options.map(({ zh, en }) => (en ? `${zh} | ${en}` : zh)).join("\n");
