import type { VersionFile } from "#app/domain/notices/version-file-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";

/** The version's text, its layers and figures with their secrecy reviews. */
export function VersionParts({ file, mayAct }: { file: VersionFile; mayAct: boolean }) {
  const { t, lang } = usePage();
  const { plan, number, state, parts } = file;
  const heads = (["part", "review", "number"] as const).map((head) => t(`versions.parts.${head}`));
  const [, review = "", reviewNumber = ""] = heads;
  const to = (part: string, code: string) =>
    `/office/plans/${plan.id}/versions/${number}/secrecy?${new URLSearchParams({ part, code })}`;
  return (
    <section id="parts">
      <h2>{t("versions.parts.title")}</h2>
      <FlowTable label={t("versions.parts.title")} heads={heads}>
        {parts.map(({ part, code, name, nameEn, reviewed, secrecyReview, ...numbered }) => (
          <FlowRow key={`${part} ${code}`}>
            <FlowHead>
              {t(`versions.part.${part}`)} {part !== "version" && (lang === "en" ? nameEn : name)}
            </FlowHead>
            <FlowCell head={review}>
              {(reviewed || state !== "draft") && secrecyReview ? (
                `${secrecyReview.who} ${secrecyReview.when} · ${secrecyReview.basis}`
              ) : (
                <strong>{t("versions.parts.missing")}</strong>
              )}{" "}
              {mayAct && <a href={to(part, code)}>{t("versions.parts.record")}</a>}
            </FlowCell>
            <FlowCell head={reviewNumber}>
              {reviewed || state !== "draft" ? (numbered.reviewNumber ?? numbered.exemption ?? "—") : "—"}
            </FlowCell>
          </FlowRow>
        ))}
      </FlowTable>
    </section>
  );
}
