import { expect, test } from "vitest";
import { smtpProvider } from "#app/platform/smtp-provider.ts";
import { openSmtpBox, smtpRefusal } from "#tests/setup/smtp-box.ts";

const from = "问计 <noreply@wenji.example>";
const letter = {
  id: "01jz3letter",
  to: "li@example.com",
  subject: "您的诉求 2026-000123 已有答复",
  text: "柳湾街道办事处答复：\n桥头的路灯已经修好。\n.\n一个点的行也要到。",
};

test("a letter arrives as it was written: subject, words, sender, and its own Message-ID", async () => {
  const box = await openSmtpBox();
  expect(await smtpProvider(box.url, from).post(letter)).toEqual({ outcome: "sent" });
  const [mail] = box.mails;
  expect(mail).toMatchObject({
    subject: letter.subject,
    messageId: "<01jz3letter@wenji>",
    from: { value: [{ name: "问计", address: "noreply@wenji.example" }] },
    to: { value: [{ address: "li@example.com" }] },
  });
  expect(mail?.text?.trim()).toBe(letter.text);
});

test("the same letter sent again has the same Message-ID", async () => {
  const box = await openSmtpBox();
  const provider = smtpProvider(box.url, from);
  await provider.post(letter);
  await provider.post(letter);
  expect(box.mails.map(({ messageId }) => messageId)).toEqual(["<01jz3letter@wenji>", "<01jz3letter@wenji>"]);
});

test("a line break in a subject or an address starts no header and no recipient of its own", async () => {
  const box = await openSmtpBox();
  const provider = smtpProvider(box.url, from);
  await provider.post({ ...letter, subject: "a\r\nBcc: spy@example.com" });
  expect(box.mails[0]?.bcc).toBeUndefined();
  expect(box.mails[0]?.headers.has("bcc")).toBe(false);
});

test("550 for the recipient is final", async () => {
  const box = await openSmtpBox({
    onRcptTo: (_address, _session, done) => done(smtpRefusal(550, "no such mailbox")),
  });
  expect(await smtpProvider(box.url, from).post(letter)).toEqual({ outcome: "refused", why: "SMTP 550" });
});

test("451 may be tried again, for the recipient and after the message", async () => {
  const greylisting = await openSmtpBox({
    onRcptTo: (_address, _session, done) => done(smtpRefusal(451, "try again later")),
  });
  expect(await smtpProvider(greylisting.url, from).post(letter)).toEqual({
    outcome: "later",
    why: "SMTP 451",
  });
  const full = await openSmtpBox({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on("end", () => done(smtpRefusal(451, "disk full")));
    },
  });
  expect(await smtpProvider(full.url, from).post(letter)).toEqual({ outcome: "later", why: "SMTP 451" });
});

test("554 after the message is final", async () => {
  const box = await openSmtpBox({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on("end", () => done(smtpRefusal(554, "spam")));
    },
  });
  expect(await smtpProvider(box.url, from).post(letter)).toEqual({ outcome: "refused", why: "SMTP 554" });
});

test("a connection lost after DATA leaves the outcome unknown", async () => {
  const box = await openSmtpBox({
    onData: (stream) => {
      stream.resume();
      stream.on("end", () => box.hangUp());
    },
  });
  expect(await smtpProvider(box.url, from).post(letter)).toMatchObject({ outcome: "unknown" });
});

test("a server that goes down and says so has not taken the letter", async () => {
  const box = await openSmtpBox({
    onData: (stream) => {
      stream.resume();
      stream.on("end", () => void box.stop());
    },
  });
  expect(await smtpProvider(box.url, from).post(letter)).toEqual({ outcome: "later", why: "SMTP 421" });
});

test("a connection lost before DATA may be tried again", async () => {
  const box = await openSmtpBox({ onRcptTo: () => box.hangUp() });
  expect(await smtpProvider(box.url, from).post(letter)).toMatchObject({ outcome: "later" });
});

test("a server that is not there may be tried again", async () => {
  const box = await openSmtpBox();
  await box.stop();
  expect(await smtpProvider(box.url, from).post(letter)).toMatchObject({ outcome: "later" });
});

test("the hand-over is told before the first byte goes out, and not at all when no byte will", async () => {
  const told: number[] = [];
  const taking = await openSmtpBox();
  await smtpProvider(taking.url, from).post(letter, async () => void told.push(taking.mails.length));
  expect(told).toEqual([0]);
  const refusing = await openSmtpBox({
    onRcptTo: (_address, _session, done) => done(smtpRefusal(550, "no such mailbox")),
  });
  await smtpProvider(refusing.url, from).post(letter, async () => void told.push(-1));
  expect(told).toEqual([0]);
});
