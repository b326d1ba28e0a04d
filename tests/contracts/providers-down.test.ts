import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ne } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import { smsProvider } from "#app/platform/sms-provider.ts";
import { smtpProvider } from "#app/platform/smtp-provider.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { openSmtpBox } from "#tests/setup/smtp-box.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const minute = 60_000;
const letterCount = 12;

async function openGateway(port = 0) {
  const taken: string[] = [];
  const server = createServer((request, response) => {
    taken.push(String(request.headers["idempotency-key"]));
    request.resume().on("end", () => response.end("ok"));
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  onTestFinished(stop);
  return { port: (server.address() as AddressInfo).port, taken, stop };
}

test("mail and SMS are down for an hour: letters wait with growing pauses, and then all go out once", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  await routingRulesOf(portal, { id: "all", unitId: "transport" });
  const [mailAway, smsAway] = [await openSmtpBox(), await openGateway()];
  await Promise.all([mailAway.stop(), smsAway.stop()]);
  portal.post.email = smtpProvider(mailAway.url, "Wenji <noreply@wenji.example>");
  portal.post.sms = smsProvider(`http://127.0.0.1:${smsAway.port}/send`, "a secret for tests only");
  for (let place = 0; place < letterCount / 2; place++) {
    const author = await aPerson(portal, `居民12345${place}`);
    await withContacts(portal, author, { email: `r${place}@linxi.example`, mobile: `+861990000000${place}` });
    const sent = await submitNeed(portal, author, aSubmission({ submissionKey: `need-${place}` }));
    expect(sent).toMatchObject({ ok: true });
  }
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  const letters = () => portal.db.read.select().from(deliveries).where(ne(deliveries.channel, "portal"));
  expect(await letters()).toHaveLength(letterCount);

  const triedAt: number[] = [];
  for (let passed = 0; passed < 60; passed++) {
    let handled = 0;
    for (let some = -1; some !== 0; handled += some) some = await deliverLetters(portal, "p1");
    if (handled >= 0 && (await letters()).some(({ attempts }) => attempts > triedAt.length))
      triedAt.push(passed);
    portal.clock.advance(minute);
  }
  expect(triedAt, "1, 2, 4, 8, 16 and 32 minutes between").toEqual([0, 1, 3, 7, 15, 31]);
  expect(new Set((await letters()).map(({ state }) => state))).toEqual(new Set(["pending"]));

  const mail = await openSmtpBox({}, Number(new URL(mailAway.url).port));
  const sms = await openGateway(smsAway.port);
  for (let passed = 0; passed < 35; passed++) {
    // Two processes come back to it at once.
    await Promise.all([deliverLetters(portal, "p1"), deliverLetters(portal, "p2")]);
    portal.clock.advance(minute);
  }
  const after = await letters();
  expect(after.map(({ state }) => state)).toEqual(Array(letterCount).fill("sent"));
  const ids = (channel: string) =>
    after
      .filter((row) => row.channel === channel)
      .map((row) => row.messageId)
      .toSorted();
  expect(mail.mails.map(({ messageId }) => messageId?.replace(/^<|@wenji>$/g, "")).toSorted()).toEqual(
    ids("email"),
  );
  expect(sms.taken.toSorted()).toEqual(ids("sms"));
  expect(mail.mails.map(({ to }) => [to].flat()[0]?.text).toSorted()).toEqual(
    Array.from({ length: letterCount / 2 }, (_, place) => `r${place}@linxi.example`),
  );
}, 60_000);
