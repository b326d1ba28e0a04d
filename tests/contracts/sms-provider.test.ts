import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { smsProvider } from "#app/platform/sms-provider.ts";

const secret = "a secret for tests only";
const letter = {
  id: "01jz3sms",
  to: "+8613800138000",
  subject: "",
  text: "您的验证码是 123456，10 分钟内有效。",
};

type Taken = { headers: IncomingMessage["headers"]; body: string };

/** An SMS gateway on this machine that answers as it is told. */
async function openGateway(answer: (response: ServerResponse, taken: Taken) => void) {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    taken.push({ headers: request.headers, body });
    answer(response, { headers: request.headers, body });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  onTestFinished(async () => {
    if (server.listening) await stop();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, taken, stop };
}

/** How a gateway checks: the signature over time and body, and a time that is not long ago. */
function isSigned({ headers, body }: Taken): boolean {
  const timestamp = String(headers["x-wenji-timestamp"]);
  const expected = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  const fresh = Math.abs(Date.now() / 1000 - Number(timestamp)) < 300;
  return fresh && headers["x-wenji-signature"] === expected;
}

const status = (code: number) => (response: ServerResponse) => void response.writeHead(code).end();

test("a gateway that checks the signature takes the message with its id", async () => {
  const gateway = await openGateway((response, taken) => status(isSigned(taken) ? 200 : 403)(response));
  expect(await smsProvider(gateway.url, secret).post(letter)).toEqual({ outcome: "sent" });
  const [taken] = gateway.taken;
  expect(JSON.parse(taken?.body ?? "")).toEqual({ id: letter.id, to: letter.to, text: letter.text });
  expect(taken?.headers["idempotency-key"]).toBe(letter.id);
});

test("another secret is found out by the gateway", async () => {
  const gateway = await openGateway((response, taken) => status(isSigned(taken) ? 200 : 403)(response));
  expect(await smsProvider(gateway.url, "another secret").post(letter)).toEqual({
    outcome: "refused",
    why: "SMS 403",
  });
});

test.each([
  [202, { outcome: "sent" }],
  [400, { outcome: "refused", why: "SMS 400" }],
  [429, { outcome: "later", why: "SMS 429" }],
  [500, { outcome: "later", why: "SMS 500" }],
  [503, { outcome: "later", why: "SMS 503" }],
] as const)("the answer %i is understood", async (code, outcome) => {
  const gateway = await openGateway(status(code));
  expect(await smsProvider(gateway.url, secret).post(letter)).toEqual(outcome);
});

test("a gateway that hangs up after it took the message leaves the outcome unknown", async () => {
  const gateway = await openGateway((response) => void response.destroy());
  expect(await smsProvider(gateway.url, secret).post(letter)).toMatchObject({ outcome: "unknown" });
  expect(gateway.taken).toHaveLength(1);
});

test("a gateway that is not there may be tried again", async () => {
  const gateway = await openGateway(status(200));
  await gateway.stop();
  expect(await smsProvider(gateway.url, secret).post(letter)).toEqual({
    outcome: "later",
    why: "SMS ECONNREFUSED",
  });
});

test("a redirect is not followed: the message would go elsewhere", async () => {
  const other = await openGateway(status(200));
  const gateway = await openGateway(
    (response) => void response.writeHead(302, { Location: other.url }).end(),
  );
  await smsProvider(gateway.url, secret).post(letter);
  expect(other.taken).toEqual([]);
});
