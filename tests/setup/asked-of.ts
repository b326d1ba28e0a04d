import type { Database } from "#db/client.ts";

/** Every statement that is sent to the reading connections from now on. */
export function askedOf({ db }: { db: Database }): string[] {
  const asked: string[] = [];
  const client: object = Reflect.get(db.read, "$client");
  const execute: (...given: unknown[]) => unknown = Reflect.get(Object.getPrototypeOf(client), "execute");
  function keep(this: object, ...given: [statement: { sql: string } | string, ...unknown[]]) {
    const [statement] = given;
    asked.push(typeof statement === "string" ? statement : statement.sql);
    return execute.apply(this, given);
  }
  Object.defineProperty(client, "execute", { value: keep, configurable: true });
  return asked;
}
