import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { windowAround } from "#app/domain/geo/map-window.ts";
import { loadTask } from "#app/domain/tasks/load-task.server.ts";
import { markColours } from "#app/formats/card/card-look.ts";
import { cardMap } from "#app/ui/map/card-map.ts";
import { markShapes } from "#app/ui/map/mark-shapes.ts";
import { taskMarks } from "#app/ui/tasks/task-state-mark.tsx";
import { missing } from "#app/web/require-actor.ts";
import { sharedCard } from "#app/web/shared-card.ts";

/** The picture by which a task is shared. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t } = context;
  const task = await loadTask(deps.db.read, { number: params.number ?? "" });
  if (!task) throw missing();
  const { title, number, state, theme, geometry } = task;
  const kind = taskMarks[state];
  return await sharedCard(request, context, {
    ...{ title, facts: `${t(`tasks.theme.${theme}`)} · ${number}` },
    ...{ state: t(`tasks.state.${state}`), mark: kind, shape: markShapes[kind] },
    ...(geometry && {
      drawMap: (size) =>
        cardMap(
          { base: context.page.base, bounds: windowAround(geometry, [700, 900]), ...size },
          { geometry, kind, colour: markColours[kind] },
        ),
      place: geometry,
    }),
  });
}
