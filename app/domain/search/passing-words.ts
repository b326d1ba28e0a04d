import { foldedWord } from "./word-runs.ts";

const chinese =
  "的 了 着 过 在 和 与 是 有 我 你 您 他 她 它 们 我们 你们 他们 咱们 大家 这 那 这个 那个 这里 那里 这边 那边 吗 呢 吧 啊 请 请问 你好 您好 怎么 怎么办 什么 为什么 哪里 哪儿 谁 都 就 也 还 很 太 把 被 给 让 对 到 从 一个 一下 一直 现在 已经 可以 希望 问题 情况 反映 关于";
const english =
  "the a an and or but is are was were be been it its this that these those there here of in on at to for from by with as i we my our me us you your they their he she his her has have had do does did can could would should will please not so if when where which who what how why very also just still now near next about into out up too";

const words = new Set([...chinese.split(" "), ...english.split(" ").map(foldedWord)]);

/** The words of a question without those that say nothing of its matter: a whole sentence finds what its matter finds. */
export function withoutPassing(question: readonly string[]): readonly string[] {
  const telling = question.filter((word) => !words.has(word));
  return telling.length > 0 ? telling : question;
}
