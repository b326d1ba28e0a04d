import { afterAll, beforeAll, expect, test } from "vitest";
import { routeTable } from "#tests/setup/route-table.ts";
import { sendForm } from "#tests/setup/sign-in-over-http.ts";
import { type Asked, expectedFor, isByNeed, outcomeFor } from "./expected.ts";
import { matrix } from "./matrix.ts";
import { parts, type Subject, subjects } from "./parts.ts";
import { openRightsTown, type RightsTown, subjectNeed } from "./rights-town.ts";

const routes = await routeTable();
let town: RightsTown;

beforeAll(async () => {
  town = await openRightsTown();
});
afterAll(() => town?.close());

test("every route has its row, and every row its route", () => {
  expect(Object.keys(matrix).toSorted()).toEqual(routes.map(({ path }) => path).toSorted());
});

test("a route that takes forms says who may send them", () => {
  const silent = routes.filter(({ path, acts }) => acts !== (matrix[path]?.post !== undefined));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

// Signing out comes last: it ends the sessions that all other rows need.
const order = (path: string) => (path === "/sign-out" ? 1 : 0);

for (const [path, { get, post }] of Object.entries(matrix).toSorted(([a], [b]) => order(a) - order(b))) {
  test(`${path} is read by those who may`, async () => {
    expect(await found(path, get, "GET")).toEqual(wanted(get));
  });
  if (!post) continue;
  test(`${path} takes forms of those who may`, async () => {
    expect(await found(path, post, "POST")).toEqual(wanted(post));
  });
}

const subjectsOf = ({ expected }: Asked): (Subject | undefined)[] =>
  isByNeed(expected) ? [...subjects] : [undefined];

/** The row as a table of "part, of which need: outcome". */
function wanted(asked: Asked): Record<string, string> {
  return Object.fromEntries(
    subjectsOf(asked).flatMap((subject) =>
      parts.map((part) => [label(part, subject), outcomeFor(expectedFor(asked.expected, subject), part)]),
    ),
  );
}

/** A need of each sort that is read alone. */
const readNeeds = new Map<Subject, ReturnType<typeof subjectNeed>>();

function needToRead(subject: Subject) {
  const need = readNeeds.get(subject) ?? subjectNeed(town, subject);
  readNeeds.set(subject, need);
  return need;
}

/** The same table as the portal answers. Every form about a need gets a need of its own. */
async function found(route: string, asked: Asked, method: "GET" | "POST"): Promise<Record<string, string>> {
  const questions = subjectsOf(asked).flatMap((subject) => parts.map((part) => ({ subject, part })));
  const answers = questions.map(async ({ subject, part }) => {
    const need = subject && (await (method === "GET" ? needToRead(subject) : subjectNeed(town, subject)));
    const path = (asked.path ?? route).replace(":number", need?.number ?? "");
    const cookie = town.cookieOf(part, need?.id);
    const fields = {
      ...asked.fields,
      ...(asked.fields?.submissionKey && { submissionKey: town.deps.ids.next() }),
    };
    const answer = await ask(path, method, fields, cookie);
    return [label(part, subject), outcomeOf(answer)];
  });
  return Object.fromEntries(await Promise.all(answers));
}

async function ask(path: string, method: "GET" | "POST", fields: Record<string, string>, cookie: string) {
  const { origin } = town.portal;
  const answer =
    method === "GET"
      ? await fetch(`${origin}${path}`, { redirect: "manual", headers: { Cookie: cookie } })
      : await sendForm(origin, path, fields, cookie);
  await answer.arrayBuffer();
  return answer;
}

const label = (part: string, subject: string | undefined) => (subject ? `${part}, ${subject}` : part);

function outcomeOf(answer: Response): string {
  if (answer.status !== 302) return String(answer.status);
  return answer.headers.get("location")?.startsWith("/sign-in?to=") ? "sign-in" : "on";
}
