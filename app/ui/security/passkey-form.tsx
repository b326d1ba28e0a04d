import { useT } from "#app/ui/page-context.tsx";

type Props = {
  purpose: "sign-in" | "confirm" | "add";
  action: string;
  label: string;
  /** What goes along with the answer of the device. */
  kept?: Record<string, string>;
  children?: React.ReactNode;
};

/** A button for a passkey. It needs script, and is not there without it: every page that has it offers another way. */
export function PasskeyForm({ purpose, action, label, kept = {}, children }: Props) {
  const t = useT();
  return (
    <form method="post" action={action} className="form" data-enhance="passkey" data-purpose={purpose} hidden>
      <input type="hidden" name="credential" />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p className="wrong" role="alert" data-trouble hidden>
        {t("security.passkeys.trouble")}
      </p>
      <div>
        <button type="submit" className="btn">
          {label}
        </button>
      </div>
    </form>
  );
}
