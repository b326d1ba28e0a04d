import type { Reads } from "#db/client.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import type { Lang, Translate } from "../../text/language.ts";
import type { ConsultationRow } from "../load-consultation.server.ts";
import { participationOf } from "../reach/participation-queries.server.ts";
import { publicReach } from "../reach/public-participation.ts";
import type { ExportNames } from "./export-terms.ts";
import type { ReportReach } from "./report-source.ts";

type Asked = { names: ExportNames; lang: Lang; t: Translate; day: CivilDate };

/** Who took part against how many there are, and who was not heard; where names are masked, small numbers are held back too. */
export async function reportReach(
  reads: Reads,
  { id }: ConsultationRow,
  { names, lang, t, day }: Asked,
): Promise<ReportReach[]> {
  const { tables } = await participationOf(reads, { id, day });
  return tables
    .filter(({ said }) => said > 0)
    .map((table) => {
      const open = names === "masked" ? publicReach(table) : undefined;
      const shown = new Map(open?.rows.map((row) => [row.code, row.count]));
      const isAsMany = (code: string, many: number) => (open ? (shown.get(code) ?? null) : many);
      const notSaid = open ? open.notSaid : table.notSaid;
      return {
        title: t(`reports.reach.${table.dimension}`),
        parts: [
          ...table.rows.map(({ code, name, nameEn, count, expected, flag }) => ({
            ...{ label: lang === "en" ? nameEn : name, many: isAsMany(code, count), expected, flag },
          })),
          { label: t("reports.not-said"), many: notSaid, expected: null, flag: null },
        ],
      };
    });
}
