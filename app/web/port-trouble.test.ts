import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { portTrouble } from "./port-trouble.ts";

test("a port that somebody else listens at is named, with what to do", async () => {
  const first = createServer().listen(0, "127.0.0.1");
  await once(first, "listening");
  const address = first.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const second = createServer();
  const trouble = new Promise((tell) => second.once("error", tell));
  second.listen(port, "127.0.0.1");
  expect(portTrouble(await trouble)).toMatch(
    new RegExp(`^PORT: ${port} is taken.*PORT=${port + 1} npm start`),
  );
  first.close();
});

test("a port below 1024 is told apart from any other trouble", () => {
  const refused = Object.assign(new Error("listen EACCES"), { code: "EACCES", port: 80 });
  expect(portTrouble(refused)).toContain("above 1023");
  expect(portTrouble(new Error("no such table"))).toBeUndefined();
});
