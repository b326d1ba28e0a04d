import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Becomes the outside of another process: hands on its output, the signals that end it, and its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 */
export function becomeProcess(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; twice would cut its farewell short.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  // npm puts a shell between itself and us, which dies of a signal without handing it on.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) child.kill("SIGTERM");
  }, 500);
  child.on("error", (error) => {
    console.error(`Could not start ${command}: ${error.message}`);
    clearInterval(watch);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
  });
}
