import { crossed } from "./crosswalk.ts";
import type { Cells, ImportContext } from "./import-context.ts";
import { endedAfter } from "./import-ending.ts";
import { readLine, readWords, titleOf } from "./import-text.ts";
import { type ImportedAnswer, type ImportNote, type MappedRow, refuseRow } from "./imported-need.ts";

/** Columns without which a file is not of this kind. */
export const messageColumns = ["留言编号", "留言主题", "留言时间", "留言详情"];

/**
 * One message to a city's leaders, with the reply and both dates where the table has them. A reply closes the need: nobody is
 * left to ask for a verdict. A column of labels gives the category; votes have no person behind them here and stay out.
 */
export function messageRow(cell: Cells, context: ImportContext): MappedRow {
  const sourceKey = cell("留言编号").trim();
  if (sourceKey.length > 100) return refuseRow("id-too-long", "留言编号");
  const refused = (refusal: Extract<MappedRow, { ok: false }>): MappedRow => ({ ...refusal, sourceKey });
  const written = context.readPast(cell("留言时间"), "留言时间");
  if (!written.ok) return refused(written);
  const title = readLine(cell("留言主题"), "留言主题");
  if (!title.ok) return refused(title);
  const words = readWords(cell("留言详情"), "留言详情");
  if (!words.ok) return refused(words);
  const author = readLine(cell("留言用户"), "留言用户");
  if (!author.ok) return refused(author);
  const answer = answerOf(cell, written.at, context);
  if (!answer.ok) return refused(answer);
  const label = cell("一级分类").trim();
  const votes = ["点赞数", "反对数"].some((column) => Number(cell(column)) > 0);
  const notes: ImportNote[] = votes ? ["votes-not-taken-over"] : [];
  return {
    ok: true,
    notes,
    need: {
      sourceKey: sourceKey === "" ? null : sourceKey,
      title: titleOf(title.text, words.text),
      words: words.text,
      kind: crossed(context.crosswalk.kinds, [], title.text),
      category: crossed(context.crosswalk.categories, [label], `${title.text}\n${words.text}`),
      visibility: "public",
      authorName: author.text,
      submittedAt: written.at,
      position: null,
      placeLabel: "",
      territoryId: null,
      unit: null,
      state: answer.answer ? "closed" : "assigned",
      closedAt: answer.answer?.at ?? null,
      due: null,
      answer: answer.answer,
    },
  };
}

type Reply = { ok: true; answer: ImportedAnswer | null } | Extract<MappedRow, { ok: false }>;

function answerOf(cell: Cells, writtenAt: string, context: ImportContext): Reply {
  if (cell("答复意见").trim() === "") return { ok: true, answer: null };
  const words = readWords(cell("答复意见"), "答复意见");
  if (!words.ok) return words;
  const replied = context.readPast(cell("答复时间"), "答复时间");
  if (!replied.ok)
    return replied.reason === "date-missing" ? refuseRow("answer-without-date", "答复时间") : replied;
  const at = endedAfter(writtenAt, replied.at);
  if (!at) return refuseRow("ended-before-it-began", "答复时间");
  const result = crossed(context.crosswalk.results, [], words.text);
  return { ok: true, answer: { kind: "official", words: words.text, at, result } };
}
