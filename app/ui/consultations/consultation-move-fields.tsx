import type { OfferedMove } from "#app/domain/consultations/offered-moves.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** What a move asks for besides a yes. */
export function ConsultationMoveFields({ move, form }: { move: OfferedMove; form: FormState }) {
  const t = useT();
  if (move === "answer")
    return (
      <AreaField
        {...{ name: "statement", form, required: true, rows: 8 }}
        label={t("consultations.field.statement")}
      />
    );
  if (move !== "withdraw" && move !== "sendBack" && move !== "extend") return null;
  return (
    <>
      {move === "extend" && (
        <TextField
          {...{ name: "closesOn", form, required: true, type: "date" }}
          label={t("reach.extension.closesOn")}
          hint={t("reach.extension.hint")}
        />
      )}
      <AreaField
        {...{ name: "reason", form, required: true, maxLength: 1000, rows: 3 }}
        label={t(move === "sendBack" ? "consultations.field.innerReason" : "consultations.field.reason")}
      />
    </>
  );
}
