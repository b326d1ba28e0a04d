import { wholeNumber } from "../../../plans/import/chinese-number.ts";
import type { SubjectChoice } from "../../consultation-view.ts";

export type FoundSubject = { ok: true; subject: string } | { ok: false; several: boolean };

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s《》〈〉"'“”‘’]/g, "");
const whole = ["", "全文", "整体", "总体", "全部", "方案整体", "无", "whole", "all"];
const numbered = /^第?([\d〇零一二两三四五六七八九十百千]{1,9})条?$/;
const inName = /第([\d〇零一二两三四五六七八九十百千]{1,9})条/;

/** Finds what a row is about as people write it: 第十二条, 12, c12, the heading, the plan's title before any of these; empty is the whole. */
export function subjectFinder(choices: readonly SubjectChoice[]): (cell: string) => FoundSubject {
  const known = new Map<string, Set<string>>();
  const add = (key: string, value: string) => {
    if (key === "") return;
    known.set(key, (known.get(key) ?? new Set()).add(value));
  };
  for (const { value, plan, planEn, name, nameEn } of choices) {
    const titles = ["", plain(plan), plain(planEn)];
    for (const key of keysOf(value, name, nameEn)) for (const title of titles) add(title + key, value);
    if (name === "") for (const title of titles) add(title, value);
  }
  const numberOf = (text: string, title: string) => {
    const number = text.startsWith(title)
      ? wholeNumber(numbered.exec(text.slice(title.length))?.[1] ?? "")
      : undefined;
    return number === undefined ? undefined : known.get(`${title}#${number}`);
  };
  const titles = [...new Set(choices.flatMap(({ plan, planEn }) => [plain(plan), plain(planEn)]))];
  return (cell) => {
    const text = plain(cell);
    if (whole.includes(text)) return { ok: true, subject: "" };
    const found = known.get(text) ?? ["", ...titles].map((title) => numberOf(text, title)).find(Boolean);
    const [subject, other] = found ?? [];
    if (subject === undefined) return { ok: false, several: false };
    return other === undefined ? { ok: true, subject } : { ok: false, several: true };
  };
}

function keysOf(value: string, name: string, nameEn: string): string[] {
  const anchor = /#(?:clause|layer):(.+)$/.exec(value)?.[1] ?? "";
  const number = wholeNumber(inName.exec(name)?.[1] ?? "");
  const [first = "", ...rest] = name.split(" ");
  const heading = rest.join(" ");
  const keys = [value, anchor, name, nameEn, first, heading].map(plain);
  return [...new Set([...keys, ...(number === undefined ? [] : [`#${number}`])])].filter((key) => key !== "");
}
