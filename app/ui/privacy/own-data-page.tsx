import { useT } from "#app/ui/page-context.tsx";
import { type ShownPart, shownFields } from "./shown-fields.ts";

type OwnData = { contacts: { kind: string; address: string }[]; parts: ShownPart[] };

/** Everything that is kept of the reader, to be read; the file holds the same rows whole. */
export function OwnDataPage({ ownData: { contacts, parts } }: { ownData: OwnData }) {
  const t = useT();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account/privacy">{t("privacy.desk.title")}</a>
      </p>
      <h1>{t("privacy.own-data.title")}</h1>
      <p className="lead">{t("privacy.own-data.lead")}</p>
      <p className="acts">
        <a className="btn" href="/account/privacy/data.json" download>
          {t("privacy.own-data.file")}
        </a>
      </p>
      <h2>{t("privacy.own-data.contacts")}</h2>
      <ul>
        {contacts.map(({ kind, address }) => (
          <li key={kind}>{address}</li>
        ))}
      </ul>
      {parts.map(({ table, column, keptFor, rows }) => (
        <details key={`${table}.${column}`} className="own-rows">
          <summary>
            {t(`privacy.kept.${keptFor}.name`)} · {t(`privacy.table.${table}`)} ({rows.length})
          </summary>
          {rows.map((row, place) => (
            <dl key={place} className="proofs">
              {shownFields(row).map(([name, value]) => (
                <div key={name}>
                  <dt>{t(`privacy.field.${name}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ))}
        </details>
      ))}
    </section>
  );
}
