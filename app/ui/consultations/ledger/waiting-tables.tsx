import type { WaitingTable } from "#app/domain/consultations/ledger/import/import-view.ts";
import { useT } from "#app/ui/page-context.tsx";

type Props = { number: string; tables: readonly WaitingTable[] };

/** Before the split is settled: which tables are still at work, and which were looked at and never taken. */
export function WaitingTables({ number, tables }: Props) {
  const t = useT();
  const isAtWork = ({ state }: WaitingTable) => state === "taking" || state === "undoing";
  const parts = { "at-work": tables.filter(isAtWork), "not-taken": tables.filter((one) => !isAtWork(one)) };
  return (
    <>
      {(["at-work", "not-taken"] as const)
        .filter((part) => parts[part].length > 0)
        .map((part) => (
          <section key={part} className="note">
            <p>{t(`ledger.waiting.${part}`)}</p>
            <ul>
              {parts[part].map(({ id, name, good, taken }) => (
                <li key={id}>
                  <a href={`/office/consultations/${number}/imports/${id}`}>{name}</a>{" "}
                  {part === "not-taken" && t("ledger.waiting.rows", { count: good - taken })}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
