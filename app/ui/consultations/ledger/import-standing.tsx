import type { ImportView } from "#app/domain/consultations/ledger/import/import-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** How far its rows are taken. With script it looks again by itself, without there is a link. */
export function ImportStanding({ number, table }: { number: string; table: ImportView }) {
  const t = useT();
  const { id, state, taken, good, standing, undoneReason } = table;
  const isAtWork = state === "taking" || state === "undoing";
  return (
    <div
      role="status"
      id="import-standing"
      data-enhance={isAtWork ? "export-progress" : undefined}
      data-state={isAtWork ? "running" : state}
    >
      {state !== "checked" && (
        <p className="note">{t(`ledger.standing-is.${state}`, { taken, reason: undoneReason ?? "" })}</p>
      )}
      {state === "taking" && (
        <progress value={taken} max={Math.max(1, good + standing)} aria-label={t("ledger.progress")} />
      )}
      {isAtWork && (
        <p>
          <a href={`/office/consultations/${number}/imports/${id}`}>{t("ledger.look-again")}</a>{" "}
          <span className="quiet">{t("ledger.may-leave")}</span>
        </p>
      )}
      {state === "taken" && (
        <p className="acts">
          <a className="btn" href={`/office/consultations/${number}/contributions`}>
            {t("ledger.to-contributions")}
          </a>
        </p>
      )}
    </div>
  );
}
