import { useT } from "#app/ui/page-context.tsx";

type DocumentFieldProps = {
  label: string;
  hint: string;
  required: boolean;
  /** What is taken, as a browser offers it and in words; a market entity's documents where nothing is said. */
  accept?: string;
  kinds?: string;
};

const letters = "application/pdf,image/jpeg,image/png";

/** A file to choose: its kind is told by its content once it has arrived. */
export function DocumentField({ label, hint, required, accept = letters, kinds }: DocumentFieldProps) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor="f-document">
        {label}
        {!required && <span className="optional">{t("forms.optional")}</span>}
      </label>
      <p className="hint" id="h-document">
        {hint} {kinds ?? t("market.document.kinds")}
      </p>
      <input
        id="f-document"
        type="file"
        name="document"
        required={required}
        accept={accept}
        aria-describedby="h-document"
      />
    </div>
  );
}
