import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { consultations } from "#db/schema/consultations.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import type { Lang } from "../../text/language.ts";
import { contributionSubjects } from "../contribution-subjects.server.ts";
import type { ConsultationRow } from "../load-consultation.server.ts";
import { subjectsSpokenOf } from "../result/tallies.server.ts";
import type { ExportNames } from "./export-terms.ts";
import { exportedFiles } from "./exported-files.server.ts";
import { exportedRows } from "./exported-rows.server.ts";
import { reportFigures } from "./report-figures.server.ts";
import { reportHead } from "./report-head.server.ts";
import { reportQuestions } from "./report-questions.server.ts";
import { reportReach } from "./report-reach.server.ts";
import type { ReportSource } from "./report-source.ts";
import { reportTopics } from "./report-topics.server.ts";

type Sources = Pick<Deps, "files" | "clock" | "zone" | "i18n">;
type Asked = { names: ExportNames; lang: Lang; office: string };

/** All that a copy of a consultation is made of, as far as who asked for it may have it. */
export async function reportSource(
  { files, clock, zone, i18n }: Sources,
  reads: Reads,
  row: ConsultationRow,
  { names, lang, office }: Asked,
): Promise<ReportSource> {
  const t = i18n.translate(lang);
  const madeOn = civilDateOf(clock.now(), zone);
  const subjects = new Map(
    (await contributionSubjects(reads, row.id, await subjectsSpokenOf(reads, row.id))).map(
      ({ value, plan, planEn, name, nameEn }) => [
        value,
        t("consultations.subject", {
          plan: lang === "en" ? planEn : plan,
          part: (lang === "en" ? nameEn : name) || t("consultations.subject-whole"),
        }),
      ],
    ),
  );
  const subjectName = (ref: string) => subjects.get(ref) ?? (ref || t("consultations.whole"));
  const asked = { consultationId: row.id, names, lang, subjectName };
  return {
    ...{ names, lang, t, office, madeOn },
    head: await reportHead(reads, row, { lang, t, zone, today: madeOn }),
    figures: await reportFigures(reads, row.id, { lang, t }),
    topics: await reportTopics(reads, row.id, { names, t }),
    reach: await reportReach(reads, row, { names, lang, t, day: row.closesOn ?? madeOn }),
    questions: await reportQuestions(reads, row.id, { lang, t }),
    contributions: () => exportedRows(reads, asked),
    files: () => exportedFiles(reads, files, names === "full" ? row.id : undefined),
  };
}

export async function consultationOfExport(reads: Reads, id: string): Promise<ConsultationRow | undefined> {
  const [row] = await reads.select().from(consultations).where(eq(consultations.id, id));
  return row;
}
