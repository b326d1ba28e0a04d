import type { ImportPreview } from "#app/domain/plans/import/preview-of.ts";
import { mostOffered, successorField } from "#app/domain/plans/import/successors.ts";
import { useT } from "#app/ui/page-context.tsx";
import { SelectField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { ClauseList } from "./clause-list.tsx";

type Props = { preview: ImportPreview; mayFollow: boolean; form: FormState };

/** Clauses of the version before that the rules found no successor for: whoever knows better gives them one. */
export function LostClauses({ preview: { lost, byHand = [], added }, mayFollow, form }: Props) {
  const t = useT();
  if (lost.length + byHand.length === 0) return null;
  const title = t("plan-import.lost");
  const open = [...byHand.map(({ to, toHeading }) => ({ number: to, heading: toHeading })), ...added];
  if (!mayFollow || open.length === 0)
    return <ClauseList title={title} lead={t("plan-import.lost-lead")} clauses={lost} />;
  const offered = [...byHand, ...lost.map((clause) => ({ ...clause, to: "" }))].slice(0, mostOffered);
  const rest = lost.slice(Math.max(0, mostOffered - byHand.length));
  const choices = open.map(({ number, heading }) => ({ value: number, label: `${number} ${heading}` }));
  const before = Object.fromEntries(offered.map(({ anchor, to }) => [successorField(anchor), [to]]));
  const filled = { ...form, values: { ...before, ...form.values } };
  return (
    <form method="post" className="form">
      <h3>{title}</h3>
      <p>{t("plan-import.follow-lead")}</p>
      {offered.map(({ anchor, number, heading }) => (
        <SelectField
          key={anchor}
          name={successorField(anchor)}
          label={t("plan-import.goes-on-as", { clause: `${number} ${heading}`, anchor })}
          empty={t("plan-import.goes-on-nowhere")}
          choices={choices}
          form={filled}
        />
      ))}
      <div>
        <button className="btn plain" type="submit" name="step" value="successors">
          {t("plan-import.follow")}
        </button>
      </div>
      {rest.length > 0 && (
        <ClauseList title={t("plan-import.lost-more")} lead={t("plan-import.lost-lead")} clauses={rest} />
      )}
    </form>
  );
}
