import type { ReportSource } from "#app/domain/consultations/reports/report-source.ts";

/** A copy as one JSON document, a contribution a line (`exported-json.ts` tells its shape). */
export async function* writeJson(source: ReportSource): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of jsonText(source)) yield encoder.encode(text);
}

export async function* jsonText(source: ReportSource): AsyncGenerator<string> {
  const { names, lang, office, madeOn, head, figures, topics, reach, questions } = source;
  const about = { format: "wenji-consultation", version: 1, names, language: lang, office, madeOn };
  yield `{"about":${JSON.stringify(about)},\n"consultation":${JSON.stringify(head)},\n"figures":${JSON.stringify(figures)},\n"topics":${JSON.stringify(topics)},\n"reach":${JSON.stringify(reach)},\n"questions":${JSON.stringify(questions)},\n"contributions":[`;
  let isFirst = true;
  for await (const rows of source.contributions()) {
    yield rows.map((row, place) => `${isFirst && place === 0 ? "" : ","}\n${JSON.stringify(row)}`).join("");
    isFirst = false;
  }
  yield "\n]}\n";
}
