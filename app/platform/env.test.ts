import { expect, test } from "vitest";
import { codeLimitsOf, originOf, readConfig } from "./env.ts";

const production = {
  WENJI_MODE: "production",
  WENJI_ORIGIN: "https://wenji.example.gov.cn",
  WENJI_SECRET: "0123456789abcdef0123456789abcdef",
  WENJI_KEYS: `2026-1:${"0f".repeat(32)}`,
};

const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
};

test("nothing needs to be set: the demo on this machine's port 3000", () => {
  const read = readConfig({});
  expect(read).toMatchObject({
    ok: true,
    config: { WENJI_MODE: "demo", PORT: 3000, HOST: "127.0.0.1", WENJI_TIME_ZONE: "Asia/Shanghai" },
  });
});

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", WENJI_SECRET: "" })).toMatchObject({ ok: true, config: { PORT: 3000 } });
});

test.each([
  ["PORT", "high"],
  ["PORT", "70000"],
  ["WENJI_SECOND_FACTOR", "mayor"],
  ["WENJI_SECOND_FACTOR", "administrator,inspectr"],
  ["WENJI_MODE", "prod"],
  ["DATABASE_URL", "wenji.db"],
  ["WENJI_ORIGIN", "wenji.example"],
  ["WENJI_SECRET", "short"],
  ["WENJI_KEYS", "2026-1"],
  ["WENJI_KEYS", `plain:${"0f".repeat(32)}`],
  ["WENJI_KEYS", `one:${"0f".repeat(32)},one:${"1f".repeat(32)}`],
  ["WENJI_TIME_ZONE", "Asia/Beijing"],
  ["SMTP_URL", "mail.example"],
  ["SMS_URL", "ftp://sms.example"],
  ["SMS_SECRET", "short"],
  ["LOG_LEVEL", "loud"],
  ["WENJI_JOBS", "yes"],
  ["WENJI_CODE_GAP_SECONDS", "-1"],
  ["WENJI_SECOND_FACTOR", "administrator,cordinator"],
  ["WENJI_CODES_PER_CONTACT", "0"],
  ["WENJI_CODES_PER_CALLER", "many"],
  ["WENJI_LIMIT_COMMENT_PERSON", "0"],
  ["WENJI_LIMIT_COMMENT_PERSON", "10/0"],
  ["WENJI_LIMIT_COMMENT_PERSON", "10/9999999"],
])("%s=%s is refused by name, with what is wrong and an example that works", (variable, value) => {
  const [problem, ...others] = problemsOf({ ...production, [variable]: value });
  expect(others).toEqual([]);
  expect(problem?.variable).toBe(variable);
  expect(problem?.problem).not.toBe("");
  const [name, example = ""] = problem?.example.split(/=(.*)/) ?? [];
  expect(name).toBe(variable);
  const withExample = problemsOf({ ...production, [variable]: example });
  const isCommand = example.includes("$(");
  expect(isCommand || withExample.every((left) => left.variable !== variable)).toBe(true);
});

test.each(["0.0.0.0", "::", "192.168.1.5", "wenji.example", "127.evil.example"])(
  "the demo does not listen on %s",
  (host) => {
    expect(problemsOf({ HOST: host })).toMatchObject([{ variable: "HOST", example: "HOST=127.0.0.1" }]);
    expect(problemsOf({ ...production, HOST: host })).toEqual([]);
  },
);

test.each(["127.0.0.1", "127.0.0.53", "::1", "localhost"])("the demo listens on %s", (host) => {
  expect(problemsOf({ HOST: host })).toEqual([]);
});

test("production asks for its key and its address", () => {
  expect(problemsOf({ WENJI_MODE: "production" }).map(({ variable }) => variable)).toEqual([
    "WENJI_SECRET",
    "WENJI_KEYS",
    "WENJI_ORIGIN",
  ]);
});

test("an SMS address without its secret is refused", () => {
  expect(problemsOf({ SMS_URL: "https://sms.example/send" })).toMatchObject([{ variable: "SMS_SECRET" }]);
});

test("several problems are told at once", () => {
  expect(problemsOf({ PORT: "x", LOG_LEVEL: "loud" }).map(({ variable }) => variable)).toEqual([
    "PORT",
    "LOG_LEVEL",
  ]);
});

test("limits and address come from the configuration", () => {
  const read = readConfig({ HOST: "::1", PORT: "4000", WENJI_CODE_GAP_SECONDS: "0" });
  if (!read.ok) throw new Error("refused");
  expect(codeLimitsOf(read.config)).toEqual({ gapSeconds: 0, perContact: 5, perCaller: 300 });
  expect(originOf(read.config)).toBe("http://[::1]:4000");
});
