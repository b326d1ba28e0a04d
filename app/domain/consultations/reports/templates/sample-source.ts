import type { Lang, Translate } from "../../../text/language.ts";
import type { ExportedContribution, ReportSource } from "../report-source.ts";

type Asked = { t: Translate; lang: Lang; office: string; day: string };

/** A small consultation that never was, to show what a template makes of one. */
export function sampleSource({ t, lang, office, day }: Asked): ReportSource {
  const label = t("reports.sample.topic");
  const row = (position: number): ExportedContribution => ({
    ...({ position, number: `2026-Y000-000${position}`, channel: "web", kind: "individual" } as const),
    ...{ who: t("reports.sample.who"), writer: null, uscc: null, stake: null, mayPublish: true },
    ...{ subject: t("reports.sample.subject"), receivedOn: day, words: t("reports.sample.words") },
    ...{ signatories: 1, sameAs: null },
    passages: [
      {
        ...{ item: `${position}-1`, from: 0, until: 1, words: t("reports.sample.words"), topic: label },
        ...({
          subject: t("reports.sample.subject"),
          unit: t("reports.sample.unit"),
          adoption: "adopted",
        } as const),
        ...{ reason: t("reports.sample.reason"), followUp: null },
      },
    ],
  });
  const adopted = { label: t("notices.adoption.adopted"), many: 2 };
  return {
    ...{ names: "masked", lang, t, office, madeOn: day },
    head: {
      ...{ number: "2026-Y000", title: t("reports.sample.title"), kind: "", state: "", opensOn: day },
      ...{ closesOn: day, resultOn: day, answeredOn: day, daysLate: 0, contact: t("reports.sample.unit") },
      ...{
        statement: t("reports.sample.reason"),
        shorterReason: null,
        subjects: [t("reports.sample.subject")],
      },
      ...{ basis: null, materials: [], withdrawn: 0, contributions: 2, passages: 2 },
    },
    figures: [{ name: "adoption", all: 2, parts: [adopted] }],
    topics: [{ label, all: 2, became: [adopted.label], samples: [t("reports.sample.words")] }],
    reach: [],
    questions: [],
    async *contributions() {
      yield [row(1), row(2)];
    },
    async *files() {},
  };
}
