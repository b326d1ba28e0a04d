import type { Log } from "#app/platform/log.ts";
import type { Database } from "#db/client.ts";
import { type DatabasePlace, loadApart } from "./load-apart.server.ts";
import { loadColumns } from "./load-columns.server.ts";
import { type MapIndex, takeIn } from "./map-index.ts";
import { isUnsorted } from "./need-columns.ts";
import { changedNeeds, changesHeld, lastStored } from "./read-need-rows.server.ts";

/** Where needs are counted, one for a process: by filter, by place and by time, never asking the database more than what changed. */
export type NeedMap = {
  /** The index with every change that was written before the question, by whatever process. */
  current(): Promise<MapIndex>;
};

type Given = {
  db: Database;
  log: Log;
  /** Without it the columns are loaded on the portal's own thread. */
  place?: DatabasePlace;
};

/** Needs up to which loading here is quicker than starting a thread. */
const fewNeeds = 20_000;
/** Changes taken in at a time: some ten milliseconds' work. */
const mostChanges = 2000;

export function openNeedMap({ db, log, place }: Given): NeedMap {
  let held: MapIndex | undefined;
  let loading: Promise<MapIndex> | undefined;
  let following: Promise<void> | undefined;

  const load = async (): Promise<MapIndex> => {
    const started = performance.now();
    const apart = place !== undefined && (await lastStored(db.read)) > fewNeeds;
    const index: MapIndex = { ...(await (apart ? loadApart(place) : loadColumns(db))), kept: new Map() };
    log.info(
      { needs: index.columns.size, ms: Math.round(performance.now() - started) },
      "the needs of the map are loaded",
    );
    held = index;
    return index;
  };
  const loadOnce = () => {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  };
  const follow = async (index: MapIndex, last: number) => {
    const until = Math.min(last, index.seq + mostChanges);
    const { changed, rows } = await changedNeeds(db.read, { after: index.seq, until });
    takeIn(index, changed, rows, until);
    // What came since is sorted in beside the questions; until then it is looked at one by one.
    if (isUnsorted(index.columns))
      loadOnce().catch((error: unknown) => log.warn({ error: String(error) }, "the map was not sorted anew"));
  };

  return {
    async current() {
      const { first, last } = await changesHeld(db.read);
      for (;;) {
        const index = held ?? (await loadOnce());
        if (index.seq === last) return index;
        // The log no longer reaches back to this index, or begins anew.
        if (first > index.seq + 1 || (last < index.seq && last === 0)) {
          held = undefined;
          continue;
        }
        if (index.seq > last) return index;
        following ??= follow(index, last).finally(() => {
          following = undefined;
        });
        await following;
      }
    },
  };
}
