import type { ConfirmWay } from "#app/domain/people/ways-to-confirm.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  ways: ConfirmWay[];
  masked: Partial<Record<ConfirmWay, string>>;
  to: string;
  form: FormState;
};

/** The ways in which somebody can prove anew who they are, strongest first. */
export function ConfirmWays({ ways, masked, to, form }: Props) {
  const t = useT();
  return (
    <>
      <FormProblems form={form} />
      {ways.length === 0 && <p>{t("proof.confirm.none")}</p>}
      {ways.map((way) =>
        way === "email" || way === "mobile" ? (
          <form key={way} method="post" action="/confirm" className="acts">
            <input type="hidden" name="way" value={way} />
            <input type="hidden" name="to" value={to} />
            <button type="submit" className="btn">
              {t("proof.confirm.send", { address: masked[way] ?? "" })}
            </button>
          </form>
        ) : null,
      )}
      <p>
        <a href={to}>{t("proof.confirm.back")}</a>
      </p>
    </>
  );
}
