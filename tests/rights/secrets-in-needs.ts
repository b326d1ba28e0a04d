import { hiddenSubjects, type Subject } from "./parts.ts";

/** Words that occur nowhere else: wherever one of them turns up, it came from the need that it was put into. */
export type Marks = { title: string; words: string; place: string; name: string };

export const marksOf = (subject: Subject): Marks => ({
  title: `题目${signs[subject]}`,
  words: `内容${signs[subject]}`,
  place: `地点${signs[subject]}`,
  name: `姓名${signs[subject]}`,
});

const signs: Record<Subject, string> = {
  open: "甲甪甴",
  anonymous: "龘龖龗",
  officeOnly: "靐齉爩",
  report: "麤灪鱻",
  held: "籱饢驫",
};

/** What must not be seen of a need by whoever has no part in it. Of an anonymous one, name and place. */
export function secretsOf(subject: Subject, number: string): string[] {
  const { title, words, place, name } = marksOf(subject);
  if (subject === "open") return [name];
  if (subject === "anonymous") return [place, name];
  if (!hiddenSubjects.includes(subject)) return [];
  return [title, words, place, name, number];
}
