import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import type { ReportReach, ReportSource } from "#app/domain/consultations/reports/report-source.ts";
import { paragraph, tableEnd, tableHead, tableRow } from "../docx/body.ts";
import { headingNumber } from "../docx/heading-number.ts";
import { textArea } from "../docx/measures.ts";

/** The report up to its annexes: title, basis and process, who took part, what was said, how it was treated, list of annexes. */
export function reportBody(source: ReportSource): string {
  const { t, lang, head } = source;
  let place = 0;
  const chapter = (name: string, inside: string) => {
    place += 1;
    return (
      inside && paragraph("Heading1", headingNumber(lang, 1, place) + t(`reports.body.${name}`)) + inside
    );
  };
  return [
    paragraph("Title", t("reports.body.title", { title: head.title })),
    chapter("process", basisAndProcess(source)),
    chapter("participation", participation(source)),
    chapter("said", topics(source)),
    chapter("treated", treated(source)),
    ending(source),
  ].join("");
}

const text = (words: string | null) => (words ? paragraph("BodyText", words) : "");

function basisAndProcess({ t, office, head }: ReportSource): string {
  const { opensOn, closesOn, resultOn, answeredOn, daysLate } = head;
  const list = (words: readonly string[]) => words.join(t("reports.body.comma"));
  const days = opensOn && closesOn ? daysBetween(opensOn, closesOn) : 0;
  const [from, until, promised, day] = [opensOn, closesOn, resultOn, answeredOn].map((one) =>
    dayWords(t, one),
  );
  const when = { office, title: head.title, from: from ?? "", until: until ?? "", days };
  const basis = head.basis ? t("reports.body.basis", { basis: head.basis }) : "";
  const shown = answeredOn ? "result-shown" : "result-promised";
  return [
    text(basis + t("reports.body.period", when)),
    text(head.subjects.length > 0 ? t("reports.body.subjects", { subjects: list(head.subjects) }) : null),
    text(head.shorterReason && t("reports.body.shorter", { reason: head.shorterReason })),
    text(head.materials.length > 0 ? t("reports.body.materials", { materials: list(head.materials) }) : null),
    text(t(`reports.body.${shown}`, { promised: promised ?? "", day: day ?? "" })),
    text(daysLate > 0 ? t("reports.body.late", { days: daysLate }) : null),
  ].join("");
}

function participation(source: ReportSource): string {
  const { t, lang, head, figures, reach, questions } = source;
  const { contributions, passages, withdrawn } = head;
  const counted = figures.filter(({ name }) => name === "kind" || name === "channel");
  const tables = [
    ...counted.map(({ name, parts, all }) => ({
      title: t(`reports.figure.${name}`),
      inside: numbers(t, t(`reports.figure.${name}`), [...parts, { label: t("reports.all"), many: all }]),
    })),
    ...reach.map((table) => ({ title: table.title, inside: reached(t, table) })),
  ];
  return [
    text(t("reports.body.counts", { contributions, passages })),
    text(withdrawn > 0 ? t("reports.body.withdrawn", { many: withdrawn }) : null),
    text(questions.length > 0 ? t("reports.body.questions", { many: questions.length }) : null),
    ...tables.map(
      ({ title, inside }, at) => paragraph("Heading2", headingNumber(lang, 2, at + 1) + title) + inside,
    ),
  ].join("");
}

/** A table of parts, then who was not heard, or too seldom. */
function reached(t: ReportSource["t"], { title, parts }: ReportReach): string {
  const named = (flag: "silent" | "under") =>
    parts.flatMap((part) => (part.flag === flag ? part.label : [])).join(t("reports.body.comma"));
  const [silent, under] = [named("silent"), named("under")];
  const rows = parts.map(({ label, many }) => ({ label, many: many ?? t("reports.held-back") }));
  return (
    numbers(t, title, rows) +
    text(silent && t("reports.body.silent", { parts: silent })) +
    text(under && t("reports.body.under", { parts: under }))
  );
}

function topics({ t, lang, topics: all }: ReportSource): string {
  return all
    .map(({ label, all: many, became, samples }, at) =>
      [
        paragraph(
          "Heading2",
          headingNumber(lang, 2, at + 1) + t("reports.body.topic", { topic: label, many }),
        ),
        text(became.length > 0 ? became.join(t("reports.body.comma")) + t("reports.body.stop") : null),
        ...samples.map((words) => paragraph("Quote", words)),
      ].join(""),
    )
    .join("");
}

function treated({ t, head, figures }: ReportSource): string {
  const became = figures.find(({ name }) => name === "adoption");
  const parts = became ? [...became.parts, { label: t("reports.all"), many: became.all }] : [];
  return [
    text(t("reports.body.treated-lead", { passages: became?.all ?? 0 })),
    parts.length > 0 ? numbers(t, t("reports.figure.adoption"), parts) : "",
    text(head.statement),
  ].join("");
}

const half = Math.floor(textArea.width / 2);

/** A small table of two columns. */
export function numbers(
  t: ReportSource["t"],
  caption: string,
  parts: readonly { label: string; many: number | string }[],
): string {
  const columns = [
    { title: t("reports.column.part"), width: half },
    { title: t("reports.column.many"), width: half },
  ];
  const rows = parts.map(({ label, many }) => tableRow(columns, [label, String(many)]));
  return tableHead(columns, caption) + rows.join("") + tableEnd + paragraph("BodyText", "");
}

/** 附件说明, one line below the text, then who issues it and when (GB/T 9704, 7.3.4, 7.3.5). */
function ending({ t, office, madeOn, questions }: ReportSource): string {
  const annexes = ["reports.annex.results", ...(questions.length > 0 ? ["reports.annex.questions"] : [])];
  return [
    paragraph("Ending", ""),
    ...annexes.map((annex, at) => {
      const listed = t("reports.annex.listed", { place: at + 1, title: t(annex) });
      return at === 0
        ? paragraph("Ending", t("reports.annex.mark") + listed)
        : paragraph("Attachment", listed);
    }),
    paragraph("Ending", ""),
    paragraph("Signature", office),
    paragraph("Signature", dayWords(t, madeOn)),
  ].join("");
}

/** Months and days without a leading zero (GB/T 9704, 7.3.5.4). */
export function dayWords(t: ReportSource["t"], day: string | null): string {
  if (day === null) return "";
  const [year = "", month = "", of = ""] = day.split("-");
  return t("reports.body.day", { year, month: Number(month), day: Number(of) });
}
