import { versionMoves } from "#app/domain/plans/version-moves.ts";
import { useT } from "#app/ui/page-context.tsx";
import { MovesTable } from "./moves-table.tsx";

/** Every move of a plan's version, read from the table that guards them. */
export function VersionMoves() {
  const t = useT();
  const rows = Object.entries(versionMoves).map(([name, { from, to, by, asks }]) => ({
    ...{ name, move: t(`versions.move.${name}`), by, to: t(`versions.state.${to}`) },
    from: from.map((state) => t(`versions.state.${state}`)).join(t("help.and")),
    asks: asks.map((ask) => t(`versions.ask.${ask}`)).join(t("help.and")),
  }));
  return <MovesTable caption={t("versions.moves.caption")} rows={rows} />;
}
