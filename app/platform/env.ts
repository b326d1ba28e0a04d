import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import type { Limits } from "#app/domain/limits/limits.ts";
import { readLimits } from "#app/domain/limits/read-limits.ts";
import { isRole, roles } from "#app/domain/people/roles.ts";
import { s3AddressOf } from "./files-address.ts";
import { keyRingFrom, keysExample } from "./key-ring.ts";
import { logLevels } from "./log.ts";
import { oidcExamples, oidcProblems, oidcShape } from "./oidc-env.ts";

export type Mode = "demo" | "production";
export type ConfigProblem = { variable: string; problem: string; example: string };
export type Config = z.output<typeof configShape> & { limits: Limits };

const loopback = (host: string) =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

const isTimeZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const databaseUrl = /^(file:|libsql:|https?:|wss?:)/;

const configShape = z.object({
  WENJI_MODE: z.enum(["demo", "production"]).default("demo"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  WENJI_DATA: z.string().min(1).default(".data"),
  DATABASE_URL: z.string().regex(databaseUrl, "must start with file:, libsql:, http: or https:").optional(),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  WENJI_FILES: z.string().optional(),
  WENJI_FILES_KEY: z.string().optional(),
  WENJI_FILES_SECRET: z.string().optional(),
  WENJI_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  WENJI_SECRET: z.string().min(32, "must have 32 characters or more").optional(),
  WENJI_KEYS: z
    .string()
    .refine((text) => keyRingFrom(text) !== undefined, "must read id:64 hexadecimal digits, parted by commas")
    .optional(),
  WENJI_TIME_ZONE: z
    .string()
    .refine(isTimeZone, "is not a time zone of the IANA database")
    .default("Asia/Shanghai"),
  WENJI_SITE: z.string().min(1).default("content/site.json"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().min(3).default("问计 <noreply@wenji.example>"),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_SECRET: z.string().min(16, "must have 16 characters or more").optional(),
  WENJI_CODE_GAP_SECONDS: z.coerce.number().int().min(0).max(3600).default(60),
  WENJI_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  WENJI_SECOND_FACTOR: z
    .string()
    .refine(
      (text) => text === "none" || text.split(",").every(isRole),
      `must be none, or roles parted by commas, out of ${roles.join(", ")}`,
    )
    .optional(),
  ...oidcShape,
  LOG_LEVEL: z.enum(logLevels).default("info"),
  WENJI_JOBS: z.enum(["on", "off"]).default("on"),
  WENJI_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
  WENJI_PAGE_CACHE_MB: z.coerce.number().int().min(0).max(4096).default(64),
});

const examples: Record<string, string> = {
  WENJI_MODE: "WENJI_MODE=production",
  PORT: "PORT=3000",
  HOST: "HOST=127.0.0.1",
  WENJI_DATA: "WENJI_DATA=/var/lib/wenji",
  DATABASE_URL: "DATABASE_URL=file:/var/lib/wenji/wenji.db",
  WENJI_FILES: "WENJI_FILES='s3://wenji/photos?endpoint=https://s3.example&region=cn-north-1'",
  WENJI_FILES_KEY: "WENJI_FILES_KEY=AKIA…",
  WENJI_FILES_SECRET: "WENJI_FILES_SECRET=…",
  WENJI_ORIGIN: "WENJI_ORIGIN=https://wenji.example.gov.cn",
  WENJI_SECRET: "WENJI_SECRET=$(openssl rand -hex 32)",
  WENJI_KEYS: keysExample,
  WENJI_TIME_ZONE: "WENJI_TIME_ZONE=Asia/Shanghai",
  SMTP_URL: "SMTP_URL=smtp://user:password@mail.example:587",
  SMS_URL: "SMS_URL=https://sms.example/send",
  SMS_SECRET: "SMS_SECRET=$(openssl rand -hex 16)",
  WENJI_CODE_GAP_SECONDS: "WENJI_CODE_GAP_SECONDS=60",
  WENJI_PROXIES: "WENJI_PROXIES=1",
  WENJI_SECOND_FACTOR: "WENJI_SECOND_FACTOR=administrator,coordinator",
  ...oidcExamples,
  LOG_LEVEL: "LOG_LEVEL=info",
  WENJI_JOBS: "WENJI_JOBS=on",
  WENJI_PROCESSES: "WENJI_PROCESSES=2",
  WENJI_PAGE_CACHE_MB: "WENJI_PAGE_CACHE_MB=64",
};

/** Reads and checks the configuration. Every problem names the variable, what is wrong and an example that works. */
export function readConfig(
  env: Record<string, string | undefined>,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = configShape.safeParse(set);
  const { limits, faults } = readLimits(set);
  const problems = parsed.success
    ? crossChecks(parsed.data)
    : parsed.error.issues.map((issue) => problem(String(issue.path[0]), issue.message));
  problems.push(...faults);
  return parsed.success && problems.length === 0
    ? { ok: true, config: { ...parsed.data, limits } }
    : { ok: false, problems };
}

function crossChecks(config: z.output<typeof configShape>): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (config.WENJI_MODE === "demo" && !loopback(config.HOST)) {
    problems.push(
      problem("HOST", "the demo listens on this machine only; set WENJI_MODE=production to serve others"),
    );
  }
  if (config.WENJI_MODE === "production") {
    if (!config.WENJI_SECRET) problems.push(problem("WENJI_SECRET", "is needed in production"));
    if (!config.WENJI_KEYS) problems.push(problem("WENJI_KEYS", "is needed in production"));
    if (!config.WENJI_ORIGIN) problems.push(problem("WENJI_ORIGIN", "is needed in production"));
  }
  if (config.SMS_URL && !config.SMS_SECRET)
    problems.push(problem("SMS_SECRET", "is needed when SMS_URL is set"));
  const oidc = oidcProblems(config).map(([variable, what]) => problem(variable, what));
  return [...problems, ...filesProblems(config), ...oidc];
}

/** A folder needs nothing; a bucket needs an address that can be read, and its keys. */
function filesProblems({
  WENJI_FILES,
  WENJI_FILES_KEY,
  WENJI_FILES_SECRET,
}: z.output<typeof configShape>): ConfigProblem[] {
  if (!WENJI_FILES?.startsWith("s3:")) return [];
  const address = s3AddressOf(WENJI_FILES);
  return [
    ...(typeof address === "string" ? [problem("WENJI_FILES", address)] : []),
    ...(WENJI_FILES_KEY ? [] : [problem("WENJI_FILES_KEY", "is needed when WENJI_FILES is a bucket")]),
    ...(WENJI_FILES_SECRET ? [] : [problem("WENJI_FILES_SECRET", "is needed when WENJI_FILES is a bucket")]),
  ];
}

const problem = (variable: string, what: string): ConfigProblem => ({
  variable,
  problem: what,
  example: examples[variable] ?? `${variable}=…`,
});

/** How often one-time codes are sent, over all processes: seconds between two, and how many an hour. */
export const codeLimitsOf = (config: Config) => ({
  gapSeconds: config.WENJI_CODE_GAP_SECONDS,
  perContact: config.limits["code.contact"].most,
  perCaller: config.limits["code.caller"].most,
});

/** The database's address: DATABASE_URL, else a file in the data folder. */
export const databaseUrlOf = (config: Config) =>
  config.DATABASE_URL ?? `file:${resolve(config.WENJI_DATA, "wenji.db")}`;

/** The portal's public address, without a trailing slash. */
export const originOf = (config: Config) =>
  (config.WENJI_ORIGIN ?? `http://${hostInUrl(config.HOST)}:${config.PORT}`).replace(/\/$/, "");

const hostInUrl = (host: string) => (host.includes(":") ? `[${host}]` : host);
