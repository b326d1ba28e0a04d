import type { ImportLine } from "#app/domain/consultations/ledger/import/import-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { TableHead, TableRoom } from "#app/ui/primitives/table-room.tsx";
import { ImportCrumb } from "./import-crumb.tsx";

type Props = {
  number: string;
  consultation: string;
  mayImport: boolean;
  lines: readonly ImportLine[];
  form: FormState;
};

/** Tables of contributions: the template, one to bring in, and those that were brought in. */
export function ImportsPage({ number, consultation, mayImport, lines, form }: Props) {
  const t = useT();
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <ImportCrumb number={number} consultation={consultation} />
      <h1>{t("ledger.imports")}</h1>
      <p className="lead">{t("ledger.lead")}</p>
      <FormProblems form={form} />
      {mayImport ? <Bring number={number} /> : <p className="note">{t("ledger.not-now")}</p>}
      <h2>{t("ledger.brought")}</h2>
      {lines.length === 0 ? <Empty text={t("ledger.none-brought")} /> : <Lines {...{ number, lines }} />}
    </>
  );
}

function Bring({ number }: { number: string }) {
  const t = useT();
  const at = `/office/consultations/${number}/imports`;
  return (
    <>
      <p className="acts">
        <a className="btn plain" href={`${at}/template.xlsx`} download>
          {t("ledger.template-xlsx")}
        </a>
        <a className="btn plain" href={`${at}/template.csv`} download>
          {t("ledger.template-csv")}
        </a>
      </p>
      <form className="form" method="post" encType="multipart/form-data">
        <FileField name="table" accept=".csv,.txt,.tsv,.xlsx" required />
        <FileField name="scan" accept="application/pdf,image/jpeg,image/png" />
        <FileField name="scans" accept=".zip" />
        <p className="acts">
          <button className="btn" type="submit">
            {t("ledger.check")}
          </button>
        </p>
      </form>
    </>
  );
}

type FileProps = { name: "table" | "scan" | "scans"; accept: string; required?: boolean };

function FileField({ name, accept, required = false }: FileProps) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor={`f-${name}`}>
        {t(`ledger.file.${name}`)}
        {!required && <span className="optional">{t("forms.optional")}</span>}
      </label>
      <p className="hint" id={`h-${name}`}>
        {t(`ledger.file-hint.${name}`)}
      </p>
      <input type="file" id={`f-${name}`} {...{ name, accept, required }} aria-describedby={`h-${name}`} />
    </div>
  );
}

function Lines({ number, lines }: Pick<Props, "number" | "lines">) {
  const t = useT();
  const heads = ["file", "standing", "rows", "taken", "bad"] as const;
  return (
    <TableRoom label={t("ledger.brought")}>
      <TableHead heads={heads.map((head) => t(`ledger.head.${head}`))} />
      <tbody>
        {lines.map(({ id, name, state, rows, taken, bad, broughtAt, by }) => (
          <tr key={id}>
            <td>
              <a href={`/office/consultations/${number}/imports/${id}`}>{name}</a>{" "}
              <small>
                <Moment at={broughtAt} /> {by}
              </small>
            </td>
            <td>{t(`ledger.state.${state}`)}</td>
            <td>{rows}</td>
            <td>{taken}</td>
            <td>{bad}</td>
          </tr>
        ))}
      </tbody>
    </TableRoom>
  );
}
