import type { HistoryLine } from "#app/domain/administration/record-line.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** Who changed a record, when and why. */
export function HistoryHead({ line }: { line: HistoryLine }) {
  const t = useT();
  return (
    <p>
      <strong>{t("admin.version", { version: line.version })}</strong> · <Moment at={line.at} /> ·{" "}
      {line.by ?? t("admin.someone")}
      {line.validFrom && ` · ${t("admin.valid-from", { on: line.validFrom })}`}
      <br />
      {t("admin.reason-given", { reason: line.reason })}
    </p>
  );
}
