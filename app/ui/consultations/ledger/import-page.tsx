import type { ImportView } from "#app/domain/consultations/ledger/import/import-view.ts";
import { problemWords } from "#app/domain/consultations/ledger/import/row-words.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { TableHead, TableRoom } from "#app/ui/primitives/table-room.tsx";
import { ImportCrumb } from "./import-crumb.tsx";
import { ImportStanding } from "./import-standing.tsx";
import { UndoImport } from "./undo-import.tsx";

type Props = {
  number: string;
  consultation: string;
  table: ImportView;
  page: number;
  mayImport: boolean;
  form: FormState;
};

/** One table: what was found in its rows, then how far they are taken, then how to take all of it back. */
export function ImportPage({ number, consultation, table, page, mayImport, form }: Props) {
  const t = useT();
  const { id, name, state, broughtAt, by, unknownHeads, hasScan } = table;
  const at = `/office/consultations/${number}/imports/${id}`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <ImportCrumb {...{ number, consultation }} within />
      <h1>{t("ledger.import-named", { name })}</h1>
      <p className="facts">
        <Moment at={broughtAt} />
        <span>{by}</span>
        {hasScan && <span>{t("ledger.with-scan")}</span>}
      </p>
      <FormProblems form={form} />
      {unknownHeads.length > 0 && (
        <p className="note">
          {t("ledger.unknown-heads", { heads: unknownHeads.slice(0, 12).join(t("ledger.comma")) })}
        </p>
      )}
      <Counts table={table} />
      <ImportStanding {...{ number, table }} />
      {mayImport && (state === "checked" || state === "halted") && <Take table={table} />}
      <Wrong {...{ table, at }} />
      <Pages href={at} page={page} more={table.more} />
      {mayImport && (state === "taken" || state === "halted") && table.taken > 0 && (
        <UndoImport form={form} />
      )}
    </>
  );
}

function Counts({ table }: { table: ImportView }) {
  const t = useT();
  const shown = (["rows", "good", "bad", "standing", "repeated"] as const).filter(
    (part) => part === "rows" || part === "good" || table[part] > 0,
  );
  return (
    <p className="facts">
      {shown.map((part) => (
        <span key={part}>
          {t(`ledger.count.${part}`)} <strong>{table[part]}</strong>
        </span>
      ))}
    </p>
  );
}

function Take({ table: { good, standing, bad, taken } }: { table: ImportView }) {
  const t = useT();
  const left = Math.max(0, good - taken);
  if (left + standing === 0) return <p className="note">{t("ledger.none-good")}</p>;
  return (
    <form method="post" className="form">
      {bad > 0 && <p>{t("ledger.put-right-or-take")}</p>}
      {standing > 0 && (
        <label className="choice">
          <input type="checkbox" name="withStanding" value="yes" />
          <span>
            {t("ledger.with-standing", { many: standing })}
            <small>{t("ledger.with-standing-hint")}</small>
          </span>
        </label>
      )}
      <p className="acts">
        <button className="btn" type="submit" name="act" value="take">
          {t("ledger.take", { count: left })}
        </button>
      </p>
    </form>
  );
}

function Wrong({ table: { bad, standing, wrong, state }, at }: { table: ImportView; at: string }) {
  const t = useT();
  if (bad + standing === 0 || state === "undone") return null;
  return (
    <section>
      <h2>{t("ledger.wrong-rows")}</h2>
      <p className="acts">
        <a className="btn plain" href={`${at}/rows.csv`} download>
          {t("ledger.fetch-rows")}
        </a>
      </p>
      {wrong.length > 0 && (
        <TableRoom label={t("ledger.wrong-rows")}>
          <TableHead heads={[t("ledger.line"), t("ledger.problem")]} />
          <tbody>
            {wrong.map(({ line, problems }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>
                  {problems.map((problem) => (
                    <p key={`${problem.column}${problem.fault}`}>{problemWords(t, problem)}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
    </section>
  );
}
