import { readUscc, type UsccRead } from "#app/domain/market/uscc.ts";
import { type Page, useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** The code, and which of its signs can't be right. */
export function UsccField({ form }: { form: FormState }) {
  const t = useT();
  const wrong = form.errors.uscc === "uscc-not-valid";
  const fault = wrong ? faultWords(t, readUscc(form.values.uscc?.[0] ?? "")) : "";
  return (
    <TextField
      {...{ name: "uscc", form, required: true, maxLength: 60, autoComplete: "off" }}
      label={t("market.uscc.label")}
      hint={[fault, t("market.uscc.hint")].filter(Boolean).join(" ")}
    />
  );
}

function faultWords(t: Page["t"], read: UsccRead): string {
  if (read.ok) return "";
  const { ok: _, fault, ...facts } = read;
  const next = "position" in facts ? facts.position + 1 : "";
  return t(`market.uscc.fault.${fault}`, { ...facts, next });
}
