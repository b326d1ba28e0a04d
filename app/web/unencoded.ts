import type { LoaderFunction, ServerBuild } from "@remix-run/server-runtime";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

/**
 * The build with what a page's loaders find handed to the page itself. Remix encodes what loaders return for a script that
 * takes the page over; no page here is taken over, so it is given nothing to encode.
 */
export function unencoded(build: ServerBuild): ServerBuild {
  const routes: Routes = {};
  for (const [id, route] of Object.entries(build.routes)) routes[id] = route && handingOver(route);
  return { ...build, routes };
}

function handingOver(route: Route): Route {
  const { default: page, loader } = route.module;
  if (!page || !loader) return route;
  const handed: LoaderFunction = async (asked) => {
    const found: unknown = await loader(asked);
    // An answer, and data that brings a status or headers, are Remix's to read.
    if (found instanceof Response || bringsMore(found)) return found;
    asked.context.found[route.id] = found;
    return null;
  };
  return { ...route, module: { ...route.module, loader: handed } };
}

const bringsMore = (found: unknown) =>
  typeof found === "object" && found !== null && "init" in found && "type" in found;
