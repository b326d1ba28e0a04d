import { Worker } from "node:worker_threads";
import { type GivenFile, kindOf } from "./given-file.ts";
import { notesOn } from "./import-problem.ts";
import { type ReadFiles, readPlanFiles } from "./read-plan-files.server.ts";
import type { ThreadWord } from "./reading-thread.server.ts";
import { unpackedSize } from "./unpack-zip.server.ts";

/** From the portal's folder, as all that it reads while it runs. */
const thread = "./app/domain/plans/import/reading-thread.server.ts";
const patienceMs = 120_000;
/** Memory of one reading in MB: a layer at its limits takes a third of it. */
const memory = 1024;

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads files as `readPlanFiles` does, large ones in a thread of their own, one import after another, so that others are served
 * meanwhile. Files that take more time or memory than any plan needs are told as such.
 */
export async function readApart(files: readonly GivenFile[]): Promise<ReadFiles> {
  if (files.every(isSmall)) return readPlanFiles(files);
  const reading = last.then(() => inThread(files));
  last = reading.catch(() => undefined);
  return await reading;
}

/** Read within some ten milliseconds, whatever is in it. */
const isSmall = ({ name, bytes }: GivenFile) =>
  bytes.length < small && (!["docx", "shapefile"].includes(kindOf(name)) || unpackedSize(bytes) < 4 * small);
const small = 256 * 1024;

function inThread(files: readonly GivenFile[]): Promise<ReadFiles> {
  return new Promise((resolve, reject) => {
    const limits = { maxOldGenerationSizeMb: memory };
    const worker = new Worker(thread, { workerData: files, execArgv: [], resourceLimits: limits });
    const patience = setTimeout(() => end(() => resolve(tooMuch())), patienceMs);
    let read = tooMuch();
    const end = (settle: () => void) => {
      clearTimeout(patience);
      settle();
      void worker.terminate();
    };
    worker.on("message", (word: ThreadWord) => {
      if (word === "done") end(() => resolve(read));
      else if ("read" in word) read = word.read;
      else read.layers[word.layer]?.features.push(...word.features);
    });
    worker.on("error", (error) => end(() => (isOutOfMemory(error) ? resolve(tooMuch()) : reject(error))));
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

function tooMuch(): ReadFiles {
  const notes = notesOn("", "line");
  notes.add(null, "too-much-to-read");
  return { layers: [], pictures: [], problems: notes.problems };
}
