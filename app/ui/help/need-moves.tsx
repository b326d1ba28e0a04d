import { needMoves } from "#app/domain/needs/need-states.ts";
import { useT } from "#app/ui/page-context.tsx";
import { MovesTable } from "./moves-table.tsx";

/** Every move of a need, read from the table that guards them. */
export function NeedMoves() {
  const t = useT();
  const rows = Object.entries(needMoves).map(([name, move]) => ({
    ...{ name, move: t(`help.move.${name}`), by: move.by },
    from: move.from.map((state) => t(`needs.state.${state}`)).join(t("help.and")),
    to:
      move.to === "same" || move.to === "decided" ? t(`help.moves.${move.to}`) : t(`needs.state.${move.to}`),
    asks: "asks" in move ? move.asks.map((ask) => t(`help.ask.${ask}`)).join(t("help.and")) : "",
  }));
  return <MovesTable caption={t("help.moves.caption")} rows={rows} />;
}
