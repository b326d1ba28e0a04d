import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { sendResponse } from "./send-response.ts";
import { streamed } from "./streamed.ts";

/** A server whose body never ends, and how much of it was made. */
async function anEndlessAnswer() {
  const made = { megabytes: 0, ended: false };
  async function* parts() {
    try {
      for (;;) {
        made.megabytes++;
        yield "x".repeat(1_000_000);
      }
    } finally {
      made.ended = true;
    }
  }
  const server = createServer((_req, res) => void sendResponse(res, new Response(streamed(parts()))));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { made, server, url: `http://127.0.0.1:${port}/` };
}

test("a body is made no faster than it is read, and no further when its reader has gone", async () => {
  const { made, server, url } = await anEndlessAnswer();
  const asked = get(url, (answer) => answer.pause());
  asked.on("error", () => {});
  await vi.waitFor(() => expect(made.megabytes).toBeGreaterThan(0));
  await new Promise((wake) => setTimeout(wake, 300));
  const whenFull = made.megabytes;
  await new Promise((wake) => setTimeout(wake, 300));
  expect(made.megabytes).toBe(whenFull);
  expect(whenFull).toBeLessThan(50);
  asked.destroy();
  await vi.waitFor(() => expect(made.ended).toBe(true));
  server.close();
});

test("cookies are sent one by one, and a body that breaks breaks the connection", async () => {
  const server = createServer((_req, res) => {
    const body = new ReadableStream({ pull: () => Promise.reject(new Error("broken")) });
    const headers = new Headers();
    headers.append("Set-Cookie", "a=1");
    headers.append("Set-Cookie", "b=2, c");
    sendResponse(res, new Response(body, { headers })).catch(() => {});
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  if (answer) {
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2, c"]);
    await expect(answer.text()).rejects.toThrow();
  }
  server.close();
});
