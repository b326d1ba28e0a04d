import { versionMoves } from "#app/domain/plans/version-moves.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Every move of a plan's version, read from the table that guards them. */
export function VersionMoves() {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <div className="table-room" tabIndex={0}>
      <table>
        <caption>{t("versions.moves.caption")}</caption>
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
          {Object.entries(versionMoves).map(([name, { from, to, by, asks }]) => (
            <tr key={name}>
              <th scope="row">{t(`versions.move.${name}`)}</th>
              <td>{from.map((state) => t(`versions.state.${state}`)).join(t("help.and"))}</td>
              <td>{t(`versions.state.${to}`)}</td>
              <td>{by.map((mover) => t(`help.mover.${mover}`)).join(t("help.and"))}</td>
              <td>{asks.map((ask) => t(`versions.ask.${ask}`)).join(t("help.and"))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
