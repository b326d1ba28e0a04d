import { spawn } from "node:child_process";

/**
 * Runs one command to its end, showing what it says, and leaves nothing of it running.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, minutes: number }} options
 * @returns {Promise<number | null>} its exit code; null when it was stopped or did not start
 */
export function run(command, args, { cwd, env, minutes }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"], detached: true });
    const timer = setTimeout(() => endGroup(child.pid), minutes * 60_000);
    const interrupted = () => {
      endGroup(child.pid);
      process.exit(130);
    };
    process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
    /** @param {number | null} code */
    const done = (code) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
      endGroup(child.pid);
      resolve(code);
    };
    child.on("error", () => done(null));
    child.on("exit", (code) => done(code));
  });
}

/** @param {number | undefined} pid leader of the group; the group may be gone already */
function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
