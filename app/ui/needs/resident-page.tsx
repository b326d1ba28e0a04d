import type { ResidentAct } from "#app/domain/needs/resident-acts.ts";
import { useLangOf, useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  need: { number: string; title: string };
  act: ResidentAct;
  form: FormState;
  children: React.ReactNode;
};

/** The page around one thing that an author does about their need. */
export function ResidentPage({ need, act, form, children }: Props) {
  const t = useT();
  const langOf = useLangOf();
  return (
    <>
      <p className="crumb">
        <a href={`/needs/${need.number}`}>{t("needs.number", { number: need.number })}</a>
      </p>
      <h1>{t(`moves.resident.${act}.title`)}</h1>
      <p className="lead" lang={langOf(need.title)}>
        {need.title}
      </p>
      <FormProblems form={form} />
      {children}
    </>
  );
}
