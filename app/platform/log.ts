import pino from "pino";

/** Structured log lines. Never pass words, names, contacts or addresses of people: ids and codes only. */
export type Log = {
  info(particulars: Record<string, unknown>, message: string): void;
  warn(particulars: Record<string, unknown>, message: string): void;
  error(particulars: Record<string, unknown>, message: string): void;
};

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** JSON lines on standard error, so that standard output stays for people and pipes. */
export function createLog(level: LogLevel): Log {
  const stream = pino.destination({ fd: 2, sync: true, maxLength: 1 << 20 });
  // No room for the log must not stop the portal: lines wait, and those beyond a megabyte are dropped.
  stream.on("error", () => {});
  return pino({ level, base: { service: "wenji" }, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
