import { consultationMoves } from "#app/domain/consultations/consultation-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { MovesTable } from "./moves-table.tsx";

/** Every move of a consultation, read from the table that guards them. */
export function ConsultationMoves() {
  const t = useT();
  const rows = Object.entries(consultationMoves).map(([name, move]) => ({
    ...{ name, move: t(`consultations.move.${name}`), by: move.by },
    from: move.from.map((state) => t(`consultations.state.${state}`)).join(t("help.and")),
    to: t(`consultations.state.${move.to}`),
    asks: "asks" in move ? move.asks.map((ask) => t(`consultations.ask.${ask}`)).join(t("help.and")) : "",
  }));
  return <MovesTable caption={t("consultations.moves-caption")} rows={rows} />;
}
