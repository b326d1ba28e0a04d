import { demoContent } from "./demo/content.ts";

const worthTrying = [
  ["administrator", "admin-01"],
  ["coordinator", "coordinator-01"],
  ["coordinator", "coordinator-02"],
  ["moderator", "moderator-01"],
  ["inspector", "inspector-01"],
  ["planner", "planner-liuwan"],
  ["officer", "officer-transport"],
  ["resident", "resident-01"],
] as const;

/** The demo's people that are worth trying first, one a role. */
export async function demoSignIns(): Promise<{ email: string; role: string; name: string }[]> {
  const { people } = await demoContent();
  return worthTrying.map(([role, id]) => {
    const person = people.find((one) => one.id === id);
    if (!person) throw new Error(`the demo has no person ${id}`);
    return { email: person.email, role, name: person.displayName };
  });
}
