import { limitNames, standardLimits, variableOf } from "#app/domain/limits/limits.ts";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { TableHead, TableRoom } from "#app/ui/primitives/table-room.tsx";

/** Every limit, read from the table that counts: what, for whom, how many in which window, set by which variable. */
export function LimitsTable() {
  const t = useT();
  const heads = (["what", "whom", "most", "minutes", "variable"] as const).map((column) =>
    t(`help.limits.${column}`),
  );
  return (
    <TableRoom>
      <caption>{t("help.limits.caption")}</caption>
      <TableHead heads={heads} />
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
    </TableRoom>
  );
}
