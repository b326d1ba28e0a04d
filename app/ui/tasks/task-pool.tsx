import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { TaskFilter } from "#app/domain/tasks/task-filter.ts";
import type { TaskLine } from "#app/domain/tasks/task-view.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Ladder } from "./ladder.tsx";
import { TaskFilterForm } from "./task-filter-form.tsx";
import { taskMarks } from "./task-state-mark.tsx";
import { TaskTable } from "./task-table.tsx";

type PoolProps = {
  filter: TaskFilter;
  lines: readonly TaskLine[];
  next?: string | undefined;
  units: readonly { id: string; name: string; nameEn: string }[];
  /** What the map shows; nothing where no task has a place. */
  bounds?: Bounds | undefined;
};

/** The pool three times over: as the ladder, on the map, and as a table that needs neither. */
export function TaskPool({ filter, lines, next, units, bounds }: PoolProps) {
  const { t, lang, site, base } = usePage();
  const asked = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const more = next && new URLSearchParams([...asked, ["after", next]]);
  return (
    <>
      <TaskFilterForm filter={filter} units={units} />
      {lines.length === 0 ? (
        <Empty text={t("tasks.empty")} href="/tasks" act={t("tasks.show-all")} />
      ) : (
        <>
          <h2>{t("tasks.ladder")}</h2>
          <Ladder lines={lines} />
          {bounds && (
            <figure className="place-figure pool-map">
              <StaticMap
                {...{ base, bounds }}
                width={1160}
                height={480}
                language={lang}
                label={t("tasks.map")}
                marks={lines.flatMap(({ geometry, state, title: label }) =>
                  geometry ? [{ geometry, kind: taskMarks[state], label }] : [],
                )}
              />
              <figcaption>{t("tasks.pool-note", { number: site.footer.reviewNumber })}</figcaption>
            </figure>
          )}
          <h2>{t("tasks.table")}</h2>
          <TaskTable lines={lines} />
        </>
      )}
      {more && (
        <p className="acts">
          <a className="btn plain" href={`/tasks?${more}`} rel="next">
            {t("tasks.more")}
          </a>
        </p>
      )}
    </>
  );
}
