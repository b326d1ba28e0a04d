import { rm } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { openSmtpBox } from "#tests/setup/smtp-box.ts";
import { newTestFolder, openPortalIn } from "#tests/setup/test-portal.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";

test("letters lead to the portal's own address, whatever host a request names; and carry no script and no second recipient", async () => {
  const box = await openSmtpBox();
  const data = await newTestFolder();
  const deps = await openPortalIn(data);
  deps.clock.moveTo(new Date().toISOString());
  await aTown(deps);
  const author = await aPerson(deps, "居民甲");
  await withContacts(deps, author, { email: "author@linxi.example" });
  const title = `<script>alert(1)</script>桥\r\nBcc: evil@evil.example`;
  const need = await aNeed(deps, { number: "2026-000001", title, authorId: author.id, state: "answered" });
  const portal = await startPortal({
    data,
    env: {
      ...testSettings,
      ...{ WENJI_MODE: "production", WENJI_ORIGIN: "https://wenji.example", SMTP_URL: box.url },
      ...{ WENJI_SECRET: testSecret, WENJI_KEYS: testKeys },
    },
  });
  try {
    const poisoned = {
      ...{ Origin: "https://wenji.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http" },
      ...{ Forwarded: "host=evil.example", Referer: "https://evil.example/" },
    };
    const asked = await fetch(`${portal.origin}/sign-in`, {
      ...{ method: "POST", redirect: "manual", headers: poisoned },
      body: new URLSearchParams({ contact: "author@linxi.example", to: "/account" }),
    });
    expect(asked.status).toBe(303);
    expect(asked.headers.getSetCookie().join()).toMatch(/; Secure/);
    expect(asked.headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
    await deps.db.write((tx) =>
      appendEvent(
        tx,
        { actor: { kind: "system", job: "test" }, role: "officer", at: deps.clock.now() },
        {
          type: "NeedAnswered",
          subject: about("need", need.id),
          particulars: { from: "in-progress", to: "answered", answerId: "a", result: "adopted" },
        },
      ),
    );
    await vi.waitFor(() => expect(box.mails.length).toBeGreaterThanOrEqual(2), { timeout: 20_000 });
    for (const mail of box.mails) {
      const words = `${mail.subject} ${mail.text}`;
      const links = [...words.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => new URL(link).origin);
      expect(links.filter((origin) => origin !== "https://wenji.example")).toEqual([]);
      expect(words).not.toContain("evil.example/");
      // Letters have no part in which anything could run; the title stands in them as it was written.
      expect([mail.html, mail.attachments]).toEqual([false, []]);
      expect([mail.bcc, mail.cc]).toEqual([undefined, undefined]);
      expect([mail.to].flat().flatMap((to) => to?.value ?? [])).toHaveLength(1);
    }
    const told = box.mails.find(({ text }) => text?.includes("https://wenji.example/needs/2026-000001"));
    expect(told?.text).toContain("<script>alert(1)</script>桥");
  } finally {
    await portal.stop();
    deps.db.close();
    await rm(data, { recursive: true, force: true });
  }
}, 60_000);
