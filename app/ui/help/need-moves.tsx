import { needMoves } from "#app/domain/needs/need-states.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Every move of a need, read from the table that guards them: what it is, from where, to where, by whom. */
export function NeedMoves() {
  const t = useT();
  const states = (keys: readonly string[]) => keys.map((key) => t(`needs.state.${key}`)).join(t("help.and"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <div className="table-room" tabIndex={0}>
      <table>
        <caption>{t("help.moves.caption")}</caption>
        <thead>
          <tr>
            {(["move", "from", "to", "by", "asks"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`help.moves.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(needMoves).map(([name, move]) => (
            <tr key={name}>
              <th scope="row">{t(`help.move.${name}`)}</th>
              <td>{states(move.from)}</td>
              <td>
                {move.to === "same" || move.to === "decided"
                  ? t(`help.moves.${move.to}`)
                  : t(`needs.state.${move.to}`)}
              </td>
              <td>{move.by.map((mover) => t(`help.mover.${mover}`)).join(t("help.and"))}</td>
              <td>
                {"asks" in move ? move.asks.map((ask) => t(`help.ask.${ask}`)).join(t("help.and")) : "—"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
