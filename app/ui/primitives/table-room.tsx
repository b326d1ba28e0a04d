type RoomProps = {
  /** Names the table where it has no caption of its own. */
  label?: string | undefined;
  children: React.ReactNode;
};

/** A table that stays one where there is no room for it: it scrolls sideways, by keyboard too. */
export function TableRoom({ label, children }: RoomProps) {
  const table = <table aria-label={label}>{children}</table>;
  return label === undefined ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <div className="table-room" tabIndex={0}>
      {table}
    </div>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="table-room" tabIndex={0} aria-label={label}>
      {table}
    </section>
  );
}

export const TableHead = ({ heads }: { heads: readonly React.ReactNode[] }) => (
  <thead>
    <tr>
      {heads.map((head, place) => (
        <th key={place} scope="col">
          {head}
        </th>
      ))}
    </tr>
  </thead>
);
