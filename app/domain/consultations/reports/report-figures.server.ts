import type { Reads } from "#db/client.ts";
import { units } from "#db/schema/people.ts";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import type { Lang, Translate } from "../../text/language.ts";
import { contributionChannels, contributorKinds } from "../consultation-terms.ts";
import { contributionCounts } from "../contribution-counts.server.ts";
import { talliesOf } from "../result/tallies.server.ts";
import type { Tally } from "../result/tally.ts";
import { passageTally } from "../undecided-passages.server.ts";
import type { FigureGroup, FigureName } from "./report-source.ts";

type Reader = { lang: Lang; t: Translate };

/** The numbers of a report, from the counts that the pages show: every group adds up. */
export async function reportFigures(reads: Reads, id: string, reader: Reader): Promise<FigureGroup[]> {
  const { t } = reader;
  const counts = await contributionCounts(reads, id);
  const tally = await passageTally(reads, id);
  const became = [
    ...opinionAdoptions.map((one) => ({ label: t(`notices.adoption.${one}`), many: tally.became[one] })),
    ...(tally.undecided > 0 ? [{ label: t("consultations.undecided"), many: tally.undecided }] : []),
  ];
  const groups: FigureGroup[] = [
    group(
      "kind",
      contributorKinds.map((kind) => ({
        label: t(`consultations.participant-one.${kind}`),
        many: counts.kinds[kind],
      })),
    ),
    group(
      "channel",
      contributionChannels.map((channel) => ({
        label: t(`consultations.channel.${channel}`),
        many: counts.channels[channel],
      })),
    ),
    group("adoption", became),
    group("topic", await passagesBy(reads, id, "topic", (topic) => topic || t("reports.no-topic"))),
    group("unit", await byUnit(reads, id, reader)),
  ];
  return groups.filter(({ all }) => all > 0);
}

const group = (name: FigureName, parts: FigureGroup["parts"]): FigureGroup => ({
  ...{ name, parts, all: parts.reduce((all, { many }) => all + many, 0) },
});

async function passagesBy(reads: Reads, id: string, tally: Tally, label: (part: string) => string) {
  const by = new Map<string, number>();
  for (const { part, many } of await talliesOf(reads, id, tally)) by.set(part, (by.get(part) ?? 0) + many);
  return [...by]
    .toSorted(([, one], [, other]) => other - one)
    .map(([part, many]) => ({ label: label(part), many }));
}

async function byUnit(reads: Reads, id: string, { lang, t }: Reader) {
  const rows = await reads.select().from(units);
  const names = new Map(rows.map((unit) => [unit.id, lang === "en" ? unit.nameEn : unit.name]));
  return passagesBy(reads, id, "unit", (unit) => names.get(unit) ?? t("consultations.no-unit"));
}
