import type { ChosenMove } from "#app/domain/plans/version-moves.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** What each move asks for. */
export function MoveFields({ move, form }: { move: ChosenMove; form: FormState }) {
  switch (move) {
    case "openNotice":
      return <NoticeFields form={form} />;
    case "approve":
      return <ApprovalFields form={form} />;
    case "putInForce":
      return <DayField name="inForceOn" form={form} />;
    case "backToDraft":
    case "discontinue":
    case "abandon":
      return <ReasonField form={form} move={move} />;
  }
}

function NoticeFields({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <TextField
        {...{ name: "title", form, required: true, maxLength: 80, label: t("versions.field.title") }}
      />
      <AreaField {...{ name: "words", form, required: true, rows: 6, label: t("versions.field.words") }} />
      <DayField name="opensOn" form={form} />
      <DayField name="closesOn" form={form} hint={t("versions.hint.closesOn")} />
      {(["opinionHow", "contact", "paperAt", "hearingHow"] as const).map((name) => (
        <AreaField
          key={name}
          {...{ name, form, required: true, rows: 2, label: t(`versions.field.${name}`) }}
        />
      ))}
    </>
  );
}

function ApprovalFields({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <DayField name="approvedOn" form={form} />
      {(["approvedBy", "approvalNumber"] as const).map((name) => (
        <TextField
          key={name}
          {...{ name, form, required: true, maxLength: 80 }}
          label={t(`versions.field.${name}`)}
        />
      ))}
      <AreaField
        {...{ name: "obtainAt", form, required: true, rows: 2, label: t("versions.field.obtainAt") }}
      />
    </>
  );
}

function ReasonField({ form, move }: { form: FormState; move: "backToDraft" | "discontinue" | "abandon" }) {
  const t = useT();
  return (
    <AreaField
      {...{ name: "reason", form, required: true, maxLength: 1000, rows: 3 }}
      label={t("versions.field.reason")}
      hint={t(`versions.reason-hint.${move}`)}
    />
  );
}

type DayProps = { name: string; form: FormState; hint?: string };
export function DayField({ name, form, hint }: DayProps) {
  const t = useT();
  return (
    <TextField
      {...{ name, form, type: "date", required: true, ...(hint && { hint }) }}
      label={t(`versions.field.${name}`)}
    />
  );
}
