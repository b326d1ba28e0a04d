import { hiddenSubjects, type Subject } from "./parts.ts";

/** Words that occur nowhere else: wherever one of them turns up, it came from the need that it was put into. */
export type Marks = { title: string; words: string; place: string; name: string };

export const marksOf = (subject: Subject): Marks => {
  const sign = signs[subject];
  const marks = { title: `题目${sign}`, words: `内容${sign}`, place: `地点${sign}`, name: `姓名${sign}` };
  if (subject !== "open") return marks;
  const [title, words, place] = masked;
  return {
    ...marks,
    title: `${marks.title} 微信：${title}`,
    words: `${marks.words} 电话138、${words}`,
    place: `${marks.place} QQ号${place}`,
  };
};

/** What finds a person, in the words of a need that everybody may read: nobody else reads it whole. */
const masked = ["title_open77", "0077、6655", "77661234"] as const;

const signs: Record<Subject, string> = {
  open: "甲甪甴",
  anonymous: "龘龖龗",
  officeOnly: "靐齉爩",
  report: "麤灪鱻",
  held: "籱饢驫",
};

/** What must not be seen of a need by whoever has no part in it. Of an open one, name and numbers; of an anonymous one, name and place. */
export function secretsOf(subject: Subject, number: string): string[] {
  const { title, words, place, name } = marksOf(subject);
  if (subject === "open") return [name, ...masked];
  if (subject === "anonymous") return [place, name];
  if (!hiddenSubjects.includes(subject)) return [];
  return [title, words, place, name, number];
}
