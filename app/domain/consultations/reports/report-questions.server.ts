import type { Reads } from "#db/client.ts";
import type { Lang, Translate } from "../../text/language.ts";
import { otherChoice, type Question, type Words } from "../surveys/questionnaire.ts";
import type { Figures } from "../surveys/statistics.ts";
import { surveyStatistics } from "../surveys/survey-statistics.server.ts";
import type { ReportQuestion } from "./report-source.ts";

type Reader = { lang: Lang; t: Translate };

/** What every question of the questionnaire came to; none where there is no questionnaire, or nobody answered it. */
export async function reportQuestions(reads: Reads, id: string, reader: Reader): Promise<ReportQuestion[]> {
  const { responses, questions } = await surveyStatistics(reads, id);
  if (responses === 0) return [];
  return questions.map(({ question, place, answered, lines, ranking, figures }) => ({
    asks: `${place}. ${said(question.asks, reader)}`,
    answered,
    lines: [
      ...lines.map(({ part, choice, count }) => ({
        label: [part, choice].flatMap((code) => (code ? nameOf(question, code, reader) : [])).join(" · "),
        many: count,
      })),
      ...ranking.map(({ choice, points }) => ({
        label: reader.t("reports.ranking-points", { option: nameOf(question, choice, reader) }),
        many: points,
      })),
      ...meanOf(figures, reader),
    ],
  }));
}

const meanOf = (figures: Figures | null, { t }: Reader) =>
  typeof figures?.mean === "number"
    ? [{ label: t("reports.mean"), many: Number(figures.mean.toFixed(2)) }]
    : [];

const said = ({ zh, en }: Words, { lang }: Reader) => (lang === "en" && en ? en : zh);

/** What an option, a row or a level is called; ranges, features and places say themselves. */
function nameOf(question: Question, code: string, reader: Reader): string {
  if (code === otherChoice) return reader.t("reports.other-answer");
  const named = [
    ...("options" in question ? question.options : []),
    ...("rows" in question ? question.rows : []),
  ].find(({ id }) => id === code);
  return named ? said(named, reader) : code;
}
