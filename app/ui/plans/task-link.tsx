import type { TaskOnClause } from "#app/domain/plans/plan-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";

/** A task that carries out what a plan says. */
export function TaskLink({ task: { number, title } }: { task: TaskOnClause }) {
  const t = useT();
  return (
    <a href={`/tasks/${number}`}>
      <InOwnLanguage words={title} say={(words) => t("plans.task", { title: words })} />
    </a>
  );
}
