import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { followUp } from "#app/domain/needs/follow-up.server.ts";
import { queryCodeDigest, queryCodeOf } from "#app/domain/needs/query-code.server.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { setPassword } from "#app/domain/people/set-password.server.ts";
import { signInByPassword } from "#app/domain/people/sign-in-by-password.server.ts";
import type { Database } from "#db/client.ts";
import { needPhotos } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { byEmail, openSignInPortal, signInWith } from "#tests/factories/signing-in.ts";
import { emailOf, openRightsTown, type RightsTown, subjectNeed } from "#tests/rights/rights-town.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

let town: RightsTown;
beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town?.close());

describe("whether somebody is known here", () => {
  /** Everything of an answer that does not change from one asking to the next. */
  async function shapeOf(answer: Response) {
    const headers = Object.fromEntries(answer.headers);
    for (const name of ["date", "x-request-id", "set-cookie", "content-length"]) delete headers[name];
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, ""));
    return { status: answer.status, headers, cookies, text: await answer.text() };
  }

  test("can't be told from the answer to the one who signs in", async () => {
    const { origin } = town.portal;
    const known = await sendForm(origin, "/sign-in", { contact: emailOf("author") }, "");
    const unknown = await sendForm(origin, "/sign-in", { contact: "nobody-a@linxi.example" }, "");
    expect(await shapeOf(known)).toEqual(await shapeOf(unknown));
  });

  test("can't be told from the work: a known and an unknown contact cost the same statements", async () => {
    const portal = await openSignInPortal();
    await signInWith(portal, byEmail("known@linxi.example"));
    const costOf = async (address: string) => {
      const seen: string[] = [];
      await sendCode(
        { ...portal, db: watched(portal.db, seen) },
        { purpose: "sign-in", contact: byEmail(address), callerDigest: "c", lang: "en" },
      );
      return [...seen, ...portal.letters.map(({ letter }) => letter.subject).slice(-1)];
    };
    const known = await costOf("known@linxi.example");
    expect(known.length).toBeGreaterThan(1);
    expect(await costOf("nobody@linxi.example")).toEqual(known);
  });

  test("nor by passwords: a wrong one, none and nobody's give one answer for the same statements", async () => {
    const { origin } = town.portal;
    const tryWith = (contact: string) =>
      sendForm(origin, "/sign-in/password", { contact, password: "not the password", to: "/account" }, "");
    const shown = async (contact: string) => {
      const { text, ...rest } = await shapeOf(await tryWith(contact));
      return { ...rest, text: text.replaceAll(contact, "") };
    };
    expect(await shown(emailOf("author"))).toEqual(await shown("nobody-a@linxi.example"));
    const portal = await openSignInPortal();
    const { personId } = await signInWith(portal, byEmail("known@linxi.example"));
    await signInWith(portal, byEmail("without@linxi.example"));
    const proofs = { secondFactor: "not-asked", provedAt: portal.clock.now() } as const;
    const person = {
      ...({ kind: "person", id: personId, name: "李", emailProved: true, mobileProved: false } as const),
      ...{ grants: [], proofs },
    };
    await setPassword(portal, person, { password: "correct horse battery staple", sessionId: "" });
    const costOf = async (address: string) => {
      const seen: string[] = [];
      const watching = { ...portal, db: watched(portal.db, seen) };
      const contact = byEmail(address);
      const typed = { contact, password: "wrong", callerDigest: address, headers: new Headers() };
      const answer = await signInByPassword(watching, typed);
      return [...seen, answer.ok ? "in" : answer.reason];
    };
    const known = await costOf("known@linxi.example");
    expect(known.length).toBeGreaterThan(2);
    expect(await costOf("without@linxi.example")).toEqual(known);
    expect(await costOf("nobody@linxi.example")).toEqual(known);
  });

  test("nor a need's number: a wrong code costs the same for one that exists and one that does not", async () => {
    const portal = await openTestPortal();
    await aTown(portal);
    const id = portal.ids.next();
    const number = "2026-900001";
    const digest = queryCodeDigest(portal, number, queryCodeOf(portal, id));
    await aNeed(portal, { id, number, queryCodeDigest: digest });
    const costOf = async (asked: string) => {
      const seen: string[] = [];
      const compared: string[] = [];
      const secrets = {
        ...portal.secrets,
        matches: (...args: Parameters<typeof portal.secrets.matches>) => {
          compared.push(args[0]);
          return portal.secrets.matches(...args);
        },
      };
      const deps = { ...portal, secrets, db: watched(portal.db, seen) };
      await followUp(deps, { number: asked, code: "AAAAAAAAAA", callerDigest: asked });
      return { seen, compared };
    };
    const real = await costOf(number);
    expect(real.compared).toEqual(["query-code-kept"]);
    expect(await costOf("2026-999999")).toEqual(real);
  });
});

/** The database with every statement of its transactions written down. */
function watched(db: Database, seen: string[]): Database {
  return {
    ...db,
    write: (work) => {
      seen.push("write");
      return db.write((tx, script) =>
        work(
          new Proxy(tx, {
            get(target, name) {
              if (["select", "insert", "update", "delete", "run"].includes(String(name)))
                seen.push(String(name));
              const value: unknown = Reflect.get(target, name);
              return typeof value === "function" ? value.bind(target) : value;
            },
          }),
          script,
        ),
      );
    },
  };
}

describe("a code", () => {
  const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");

  test("is dead after five guesses, on the wire too", async () => {
    const { origin } = town.portal;
    const asked = await sendForm(origin, "/sign-in", { contact: "guessed@linxi.example" }, "");
    const cookie = asked.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const page = await (await fetch(`${origin}/sign-in/code`, { headers: { Cookie: cookie } })).text();
    const code = /class="demo-code">(\d{6})</.exec(page)?.[1] ?? "";
    expect(code).toHaveLength(6);
    for (let guess = 0; guess < 5; guess++)
      expect((await sendForm(origin, "/sign-in/code", { code: wrongOf(code) }, cookie)).status).toBe(422);
    const right = await sendForm(origin, "/sign-in/code", { code }, cookie);
    expect(right.status).toBe(422);
    expect(right.headers.getSetCookie().join()).not.toContain("session_token");
  });

  test("can't be used with another's contact: the cookie that carries it is signed", async () => {
    const { origin } = town.portal;
    const asked = await sendForm(origin, "/sign-in", { contact: "mine@linxi.example" }, "");
    const [name = "", value = ""] = asked.headers.getSetCookie()[0]?.split(";")[0]?.split("=") ?? [];
    const [body = "", signature = ""] = value.split(".");
    const claims = Buffer.from(body, "base64url").toString().replace("mine@", "author@");
    const forged = `${name}=${Buffer.from(claims).toString("base64url")}.${signature}`;
    const page = await fetch(`${origin}/sign-in/code`, { redirect: "manual", headers: { Cookie: forged } });
    expect([page.status, page.headers.get("location")]).toEqual([302, "/sign-in"]);
  });
});

describe("what belongs to others", () => {
  test("a photo of a hidden need is there for nobody who may not see the need", async () => {
    const { deps, portal } = town;
    const digest = "a".repeat(64);
    for (const subject of ["officeOnly", "report", "held"] as const) {
      const need = await subjectNeed(town, subject);
      const photo = { needId: need.id, position: 0, alternative: "", digest, thumbnailDigest: digest };
      const id = deps.ids.next();
      await deps.db.write((tx) => tx.insert(needPhotos).values({ id, ...photo, width: 1, height: 1 }));
      for (const part of ["visitor", "neighbour", "otherPlanner", "otherOfficer", "administrator"] as const) {
        const answer = await fetch(`${portal.origin}/photos/${id}`, {
          headers: { Cookie: town.cookieOf(part) },
        });
        expect(answer.status, `${subject} ${part}`).toBe(404);
      }
    }
  });

  test("ids can't be counted through: two made one after the other share no end", async () => {
    const made = Array.from({ length: 200 }, () => town.deps.ids.next());
    expect(new Set(made.map((id) => id.slice(-16))).size).toBe(200);
    expect(made.every((id) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
  });
});
