import { limitNames, standardLimits, variableOf } from "#app/domain/limits/limits.ts";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";

/** Every limit, read from the table that counts: what, for whom, how many in which window, set by which variable. */
export function LimitsTable() {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <div className="table-room" tabIndex={0}>
      <table>
        <caption>{t("help.limits.caption")}</caption>
        <thead>
          <tr>
            {(["what", "whom", "most", "minutes", "variable"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`help.limits.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {limitNames.map((name) => {
            const [act = "", whom = ""] = name.split(".");
            const { most, seconds } = standardLimits[name];
            return (
              <tr key={name}>
                <th scope="row">{t(`help.limits.act.${act}`)}</th>
                <td>{t(`help.limits.for.${whom}`)}</td>
                <td>{grouped(most)}</td>
                <td>{seconds / 60}</td>
                <td>
                  <code>{variableOf(name)}</code>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
