/** Laid out as blocks where there is no room, a table stays one to a screen reader only by roles that are written down. */
const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

type TableProps = { label: string; heads: readonly string[]; className?: string; children: React.ReactNode };

/** A table that scrolls where it is wide, by keyboard too, and flows on phones and in large type. */
export function FlowTable({ label, heads, className, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="wide-table" tabIndex={0} aria-label={label}>
      <table className={className ? `${className} flow` : "flow"} aria-label={label} {...roles.table}>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {heads.map((head) => (
              <th key={head} scope="col" {...roles.columnHead}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>{children}</tbody>
      </table>
    </section>
  );
}

export const FlowRow = ({ children }: { children: React.ReactNode }) => <tr {...roles.row}>{children}</tr>;

export const FlowHead = ({ children }: { children: React.ReactNode }) => (
  <th scope="row" {...roles.rowHead}>
    {children}
  </th>
);

/** The rest of a row that has no values there. */
export const FlowRest = ({ columns }: { columns: number }) => <td colSpan={columns} {...roles.cell} />;

type CellProps = { head: string; className?: string; children: React.ReactNode };

/** A value with the name of its column, which stands before it where the table flows. */
export const FlowCell = ({ head, className, children }: CellProps) => (
  <td data-label={head} className={className} {...roles.cell}>
    {children}
  </td>
);
