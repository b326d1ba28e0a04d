import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "#db/client.ts";
import type { DatabasePlace } from "./load-apart.server.ts";
import { loadColumns } from "./load-columns.server.ts";

/** A thread that loads the columns of the map once, with a connection of its own. */
const { url, authToken }: DatabasePlace = workerData;
const db = await openDatabase(url, authToken);
try {
  const loaded = await loadColumns(db);
  const { columns } = loaded;
  const arrays = [
    ...[columns.n, columns.submitted, columns.updated, columns.x, columns.y, columns.alive, columns.byTime],
    ...Object.values(columns.codes).map(({ codes }) => codes),
  ];
  parentPort?.postMessage(
    loaded,
    arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
  );
} finally {
  db.close();
}
