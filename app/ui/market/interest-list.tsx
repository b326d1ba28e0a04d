import { useT } from "#app/ui/page-context.tsx";

/** What is declared, or that there is nothing to declare. */
export function InterestList({ interests, none }: { interests: readonly string[]; none: boolean }) {
  const t = useT();
  if (interests.length === 0)
    return <p className="quiet">{t(none ? "market.interests.none" : "market.interests.not-yet")}</p>;
  return (
    <ul>
      {interests.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
