import type { VersionFile } from "#app/domain/notices/version-file-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { partName } from "./part-name.ts";

/** The version's text, its layers, figures and documents with their secrecy reviews. */
export function VersionParts({ file }: { file: VersionFile }) {
  const { t, lang } = usePage();
  const { plan, number, state, parts } = file;
  const heads = (["part", "review", "number"] as const).map((head) => t(`versions.parts.${head}`));
  const [, review = "", reviewNumber = ""] = heads;
  const to = (part: string, code: string) =>
    `/office/plans/${plan.id}/versions/${number}/secrecy?${new URLSearchParams({ part, code })}`;
  // What was shipped reviewed is shown with its own record; a document always has one of this portal.
  const isShown = (part: string) => state !== "draft" && part !== "document";
  return (
    <section id="parts">
      <h2>{t("versions.parts.title")}</h2>
      <FlowTable label={t("versions.parts.title")} heads={heads}>
        {parts.map(({ part, code, reviewed, secrecyReview, mayReview, ...more }) => (
          <FlowRow key={`${part} ${code}`}>
            <FlowHead>
              {t(`versions.part.${part}`)} <InOwnLanguage words={partName(t, lang, { part, ...more })} />
            </FlowHead>
            <FlowCell head={review}>
              {(reviewed || isShown(part)) && secrecyReview ? (
                <InOwnLanguage
                  words={`${secrecyReview.who} ${secrecyReview.when} · ${secrecyReview.basis}`}
                />
              ) : (
                <strong>{t("versions.parts.missing")}</strong>
              )}{" "}
              {mayReview && <a href={to(part, code)}>{t("versions.parts.record")}</a>}
            </FlowCell>
            <FlowCell head={reviewNumber}>
              {reviewed || isShown(part) ? (
                <InOwnLanguage words={more.reviewNumber ?? more.exemption ?? "—"} />
              ) : (
                "—"
              )}
            </FlowCell>
          </FlowRow>
        ))}
      </FlowTable>
    </section>
  );
}
