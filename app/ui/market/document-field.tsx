import { useT } from "#app/ui/page-context.tsx";

type DocumentFieldProps = { label: string; hint: string; required: boolean };

/** A file to choose: its kind is told by its content once it has arrived. */
export function DocumentField({ label, hint, required }: DocumentFieldProps) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor="f-document">
        {label}
        {!required && <span className="optional">{t("forms.optional")}</span>}
      </label>
      <p className="hint" id="h-document">
        {hint} {t("market.document.kinds")}
      </p>
      <input
        id="f-document"
        type="file"
        name="document"
        required={required}
        accept="application/pdf,image/jpeg,image/png"
        aria-describedby="h-document"
      />
    </div>
  );
}
