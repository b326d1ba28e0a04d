import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { territories, units } from "#db/schema/people.ts";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import type { Lang, Translate } from "../../text/language.ts";
import { contributionChannels, contributorKinds } from "../consultation-terms.ts";
import { contributionCounts } from "../contribution-counts.server.ts";
import { participationTerms } from "../reach/participation-terms.server.ts";
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
    ...(await participation(reads, id, reader)),
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

type Told = (typeof contributions)["territoryId" | "ageBand" | "interestGroup"];

/** What writers said of themselves, of those who did. */
async function participation(reads: Reads, id: string, { lang }: Reader): Promise<FigureGroup[]> {
  const places = new Map((await reads.select().from(territories)).map((place) => [place.id, place]));
  const terms = new Map((await participationTerms()).map((term) => [term.code, term]));
  const own = (named: { name: string; nameEn: string } | undefined, code: string) =>
    named ? (lang === "en" ? named.nameEn : named.name) : code;
  const by = async (column: Told) => {
    const rows = await reads
      .select({ part: column, many: count() })
      .from(contributions)
      .where(and(eq(contributions.consultationId, id), isNull(contributions.withdrawnAt), isNotNull(column)))
      .groupBy(column);
    return rows.map(({ part, many }) => ({ part: part ?? "", many }));
  };
  const { territoryId, ageBand, interestGroup } = contributions;
  const labelled = (rows: { part: string; many: number }[]) =>
    rows.map(({ part, many }) => ({ label: own(places.get(part) ?? terms.get(part), part), many }));
  return [
    group("territory", labelled(await by(territoryId))),
    group("age-band", labelled(await by(ageBand))),
    group("interest-group", labelled(await by(interestGroup))),
  ];
}
