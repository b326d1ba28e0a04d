import type { InboxLine } from "#app/domain/needs/inbox-line.ts";
import type { DueMark } from "#app/ui/needs/due-mark.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { nameIn } from "#app/ui/needs/named.ts";
import { NeedStateMark } from "#app/ui/needs/need-state-mark.tsx";
import { categoryWord, kindWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";

export type InboxRow = InboxLine & { due: DueMark | null; mayAccept: boolean };

const heads = ["number", "title", "kind", "place", "state", "due", "unit"] as const;

/** Needs by due date. What may be accepted has a box; all that are ticked are accepted together. */
export function InboxTable({ rows, caption }: { rows: InboxRow[]; caption: string }) {
  const { t } = usePage();
  const some = rows.some(({ mayAccept }) => mayAccept);
  return (
    <table className="inbox">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {some && <th scope="col">{t("office.inbox.choose")}</th>}
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`office.inbox.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} boxes={some} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, boxes }: { row: InboxRow; boxes: boolean }) {
  const { t, lang } = usePage();
  return (
    <tr data-overdue={row.due?.overdue || undefined}>
      {boxes && (
        <td className="inbox-box">
          {row.mayAccept && (
            <label>
              <input type="checkbox" name="need[]" value={row.id} />
              <span className="visually-hidden">{t("office.inbox.choose-one", { number: row.number })}</span>
            </label>
          )}
        </td>
      )}
      <td className="inbox-number">{row.number}</td>
      <th scope="row">
        <a href={`/office/needs/${row.number}`}>{row.title}</a>
        {row.entity && <EntityLabelPart entity={row.entity} brief />}
      </th>
      <td>
        {kindWord(t, row.kind)} · {categoryWord(t, row.category)}
      </td>
      <td>
        {row.placeLabel}
        <small>{row.territory ? nameIn(lang, row.territory) : t("office.inbox.outside")}</small>
      </td>
      <td>
        <NeedStateMark state={row.state} />
      </td>
      <td className="inbox-due">
        {row.due ? (
          <strong data-tone={row.due.overdue ? "official" : undefined}>{row.due.words}</strong>
        ) : null}
        <small>
          {row.dueOn ?? t("office.inbox.no-due")}
          {row.dueProvisional && ` · ${t("office.inbox.provisional")}`}
        </small>
      </td>
      <td>{row.unit ? nameIn(lang, row.unit) : t("office.inbox.no-unit")}</td>
    </tr>
  );
}
