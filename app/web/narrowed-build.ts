import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/server-runtime";

type Build = {
  routes: Record<string, { path?: string } | undefined>;
  assets: { routes: Record<string, unknown> };
};

/** The parts of an address that choose which routes are looked through. */
type Start = { first: string; second: string };

/**
 * Answers requests by a build of many routes. Every look for the route of an address goes through all that are there, three
 * times a page; so each answer knows only those that its address may lead to, by its first two parts. Handlers are made once.
 */
export function narrowedHandler(build: ServerBuild, mode: string | undefined): RequestHandler {
  const starts = startsOf(build);
  const made = new Map<string, RequestHandler>();
  return (request, context) => {
    const start = startOf(new URL(request.url).pathname, starts);
    const key = `${start.first}/${start.second}`;
    const handler = made.get(key) ?? createRequestHandler(narrowed(build, start), mode);
    made.set(key, handler);
    return handler(request, context);
  };
}

/** The build with the routes alone that an address with this start may lead to. */
export function narrowed<B extends Build>(build: B, start: Start): B {
  const routes = Object.fromEntries(
    Object.entries(build.routes).filter(([, route]) => may(route?.path, start)),
  );
  const known = Object.entries(build.assets.routes).filter(([id]) => id in routes);
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(known) } };
}

/** A part that stands for more than itself. */
const isOpen = (part: string) => /[:*?]/.test(part);

function may(path: string | undefined, { first, second }: Start): boolean {
  // The frame of all pages and the first page have no path of their own.
  const [one = "*", two = "*"] = (path || "*").toLowerCase().split("/");
  return isOpen(one) || (one === first && (isOpen(two) || two === second));
}

/** Every fixed first part of a route, with the fixed second parts behind it. */
export function startsOf({ routes }: Pick<Build, "routes">): Map<string, Set<string>> {
  const starts = new Map<string, Set<string>>();
  for (const route of Object.values(routes)) {
    const [first = "", second = ""] = route?.path?.toLowerCase().split("/") ?? [];
    const seconds = starts.get(first) ?? new Set();
    starts.set(first, seconds.add(second));
  }
  return starts;
}

/** How an address begins, as routes are compared: decoded and in small letters; empty where no route begins like that. */
export function startOf(pathname: string, starts: ReadonlyMap<string, ReadonlySet<string>>): Start {
  const [, one = "", two = ""] = pathname.split("/").map((part) => decoded(part).toLowerCase());
  const seconds = starts.get(one);
  if (!seconds) return { first: "", second: "" };
  return { first: one, second: seconds.has(two) ? two : "" };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
