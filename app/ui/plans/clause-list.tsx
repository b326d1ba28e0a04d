type Clause = { anchor: string; number: string; heading: string };
type Props = { title: string; lead: string; clauses: readonly Clause[] };

/** Clauses by number, heading and anchor. */
export function ClauseList({ title, lead, clauses }: Props) {
  return (
    <>
      <h3>{title}</h3>
      <p>{lead}</p>
      <ul>
        {clauses.map(({ anchor, number, heading }) => (
          <li key={anchor} lang="zh-CN">
            {number} {heading} <small>{anchor}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
