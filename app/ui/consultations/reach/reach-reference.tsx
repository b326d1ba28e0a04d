import type { Participation } from "#app/domain/consultations/reach/participation-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { nameIn } from "./reach-words.ts";

type Props = { participation: Pick<Participation, "tables" | "sources">; mayEnter?: boolean };
const mostNames = 20;

/** What participation is measured against, and where that is not known. */
export function ReachReference({ participation: { tables, sources }, mayEnter = false }: Props) {
  const { t, lang } = usePage();
  const [territories] = tables;
  const missing = (territories?.rows ?? []).filter(({ reference }) => reference === null);
  return (
    <>
      {sources.length > 0 && (
        <p>
          {t("reach.page.source", {
            sources: sources
              .map(({ source, countedOn: day }) => t("reach.page.source-of", { source, day }))
              .join(t("reach.page.and")),
          })}
        </p>
      )}
      {missing.length > 0 && (
        <p className="note">
          {t("reach.page.missing-of", {
            names: missing
              .slice(0, mostNames)
              .map((row) => nameIn(lang, row))
              .join(t("consultations.comma")),
          })}{" "}
          {mayEnter && <a href="/office/populations">{t("reach.page.enter-reference")}</a>}
        </p>
      )}
    </>
  );
}
