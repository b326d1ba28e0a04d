import { Worker } from "node:worker_threads";
import type { Loaded } from "./load-columns.server.ts";

/** Where the database is, for a thread that opens it by itself. */
export type DatabasePlace = { url: string; authToken?: string | undefined };

/** From the portal's folder, as all that it reads while it runs. */
const thread = "./app/domain/needs/map/loading-thread.server.ts";

/** Loads the columns in a thread of its own, which hands its memory over: the portal serves meanwhile. */
export function loadApart(place: DatabasePlace): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: place, execArgv: [] });
    worker.unref();
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the needs of the map were not loaded")));
  });
}
