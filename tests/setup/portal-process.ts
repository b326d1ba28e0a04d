import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { limitNames, variableOf } from "#app/domain/limits/limits.ts";
import { fingerprintOf } from "../../app/cli/built-portal.mjs";

/** A portal as an operator runs it: its own process, port and data folder, served from the build. */
export type PortalProcess = {
  origin: string;
  data: string;
  pid: number;
  /** All that it wrote on standard error: its log. */
  log(): string;
  /** The orderly way down, as by Ctrl-C. */
  stop(): Promise<void>;
  /** As when the machine loses power: nothing of the process runs any more. */
  kill(): Promise<void>;
};

/** Tests do everything more often than people do: each limit is set out of their way, by configuration. */
export const testSettings = {
  WENJI_CODE_GAP_SECONDS: "0",
  ...Object.fromEntries(
    limitNames
      .filter((name) => !name.startsWith("wrong-try"))
      .map((name) => [variableOf(name), "1000000000"]),
  ),
};

type Options = {
  data: string;
  /** `{port}` stands for the port that was found. */
  env?: Record<string, string>;
};

/** The first start fills the demo: a year is replayed, which takes its time on a slow machine. */
const patienceMs = 240_000;

/** Starts a portal and waits until it serves. Throws with what it said when it does not. */
export async function startPortal({ data, env = {} }: Options): Promise<PortalProcess> {
  if (!existsSync(join(env.WENJI_BUILD ?? ".build", "server/index.js")))
    throw new Error("The portal is not built: npm run build");
  for (let tries = 1; ; tries++) {
    const started = await tryToStart(data, env);
    if (typeof started !== "string") return started;
    // Between finding a free port and listening on it another process may have taken it.
    if (tries === 3 || !/EADDRINUSE/.test(started)) throw new Error(started);
  }
}

async function tryToStart(data: string, env: Record<string, string>): Promise<PortalProcess | string> {
  const port = await freePort();
  const given = Object.entries(env).map(([name, value]) => [name, value.replace("{port}", String(port))]);
  const child = spawn(process.execPath, ["app/web/server.ts"], {
    env: {
      ...bareEnvironment(),
      WENJI_DATA: data,
      PORT: String(port),
      NODE_ENV: "production",
      // One process is begun sooner than four; tests of several say so.
      WENJI_PROCESSES: "1",
      ...Object.fromEntries(given),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let log = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  const gone = once(child, "exit");
  const serving = await becomesReady(child, `http://127.0.0.1:${port}`);
  if (!serving) {
    child.kill("SIGKILL");
    await gone;
    return `The portal did not start:\n${said}\n${log}`;
  }
  const end = async (signal: NodeJS.Signals) => {
    const others = signal === "SIGKILL" ? processesBelow(child.pid ?? 0) : [];
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    for (const pid of others) killIfThere(pid);
    await gone;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    data,
    pid: child.pid ?? 0,
    log: () => log,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

/** The processes that one has begun (Linux). */
export function processesBelow(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(list)) return [];
  return readFileSync(list, "utf8").split(/\s+/).filter(Boolean).map(Number);
}

function killIfThere(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended with the first.
  }
}

async function becomesReady(child: ChildProcess, origin: string): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  return false;
}

/** The settings of whoever runs the tests must not reach the portal under test. */
function bareEnvironment() {
  const own = /^(WENJI_|DATABASE_|SMTP_|SMS_|MAIL_|LOG_|PORT$|HOST$|NODE_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

const template = resolve(".test/demo");

/** Fills a demo once for these sources, by the build that the settings name; later portals start from a copy of it. */
export async function makeDemoTemplate(env: Record<string, string> = {}): Promise<void> {
  const sources = fingerprintOf(resolve("."));
  const mark = join(template, "sources");
  if (existsSync(mark) && (await readFile(mark, "utf8")) === sources) return;
  await rm(template, { recursive: true, force: true });
  const portal = await startPortal({ data: template, env: { ...env, WENJI_JOBS: "off" } });
  await portal.stop();
  await writeFile(mark, sources);
}

/** A data folder of one's own: a copy of the filled demo where one was made, else empty. */
export async function newDataFolder(): Promise<string> {
  await mkdir(resolve(".test/data"), { recursive: true });
  const data = await mkdtemp(resolve(".test/data/p-"));
  if (existsSync(join(template, "wenji.db"))) await cp(template, data, { recursive: true });
  return data;
}
