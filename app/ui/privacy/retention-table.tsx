import type { RetentionRule } from "#app/domain/privacy/retention-rules.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";

/** What is kept how long, from when, on which basis. */
export function RetentionTable({ rules }: { rules: RetentionRule[] }) {
  const { t, lang } = usePage();
  return (
    <FlowTable
      label={t("privacy.retention.caption")}
      heads={(["thing", "from", "days", "basis"] as const).map((head) => t(`privacy.retention.head.${head}`))}
    >
      {rules.map(({ id, days, basis, basisEn }) => (
        <FlowRow key={id}>
          <FlowHead>{t(`privacy.retention.what.${id}`)}</FlowHead>
          <FlowCell head={t("privacy.retention.head.from")}>{t(`privacy.retention.from.${id}`)}</FlowCell>
          <FlowCell head={t("privacy.retention.head.days")}>
            {t("privacy.retention.days", { count: days })}
          </FlowCell>
          <FlowCell head={t("privacy.retention.head.basis")}>{(lang === "en" && basisEn) || basis}</FlowCell>
        </FlowRow>
      ))}
    </FlowTable>
  );
}
