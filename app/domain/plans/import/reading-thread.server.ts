import { parentPort, workerData } from "node:worker_threads";
import type { GivenFile } from "./given-file.ts";
import { type ReadFiles, readPlanFiles } from "./read-plan-files.server.ts";
import type { WrittenFeature } from "./written-layer.ts";

/** What this thread tells: all that was read but the features, then these a few at a time, each for the layer in its place. */
export type ThreadWord = { read: ReadFiles } | { layer: number; features: WrittenFeature[] } | "done";

/** Features in one word: taking them up holds the other thread for a few milliseconds. */
const perWord = 200;

const files: GivenFile[] = workerData;
const say = (word: ThreadWord) => parentPort?.postMessage(word);
const read = readPlanFiles(files);
say({ read: { ...read, layers: read.layers.map((layer) => ({ ...layer, features: [] })) } });
for (const [layer, { features }] of read.layers.entries())
  for (let from = 0; from < features.length; from += perWord)
    say({ layer, features: features.slice(from, from + perWord) });
say("done");
