import { useT } from "#app/ui/page-context.tsx";
import { TableHead, TableRoom } from "#app/ui/primitives/table-room.tsx";

type Row = { name: string; move: string; from: string; to: string; by: readonly string[]; asks: string };

/** Moves of a thing: what each is, from where, to where, by whom, and what it asks for. */
export function MovesTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const t = useT();
  const heads = (["move", "from", "to", "by", "asks"] as const).map((column) => t(`help.moves.${column}`));
  return (
    <TableRoom>
      <caption>{caption}</caption>
      <TableHead heads={heads} />
      <tbody>
        {rows.map(({ name, move, from, to, by, asks }) => (
          <tr key={name}>
            <th scope="row">{move}</th>
            <td>{from}</td>
            <td>{to}</td>
            <td>{by.map((mover) => t(`help.mover.${mover}`)).join(t("help.and"))}</td>
            <td>{asks || "—"}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  );
}
