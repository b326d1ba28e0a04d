import { isIP, isIPv4, isIPv6 } from "node:net";
import type { AppDeps } from "./app-deps.ts";

/**
 * Who calls: the other end of the connection, or what the outermost of our own proxies (`WENJI_PROXIES` of them, each
 * appending to X-Forwarded-For) saw there. What stands further left was written by the caller and counts for nothing.
 */
export function callerAddress(remote: string, forwarded: string | null, proxies: number): string {
  const seen = forwarded?.split(",").map((each) => each.trim()) ?? [];
  const address = proxies === 0 ? remote : (seen.at(-proxies) ?? remote);
  return isIP(address) ? address : "unknown";
}

/**
 * Whom limits count an address for: itself, or of IPv6 the first 64 bits, which one household or server has to itself.
 * An IPv4 address written as IPv6 (`::ffff:203.0.113.9`) is that IPv4 address.
 */
export function callerNetwork(address: string): string {
  const [bare = ""] = address.split("%");
  if (!isIPv6(bare)) return address;
  const last = bare.slice(bare.lastIndexOf(":") + 1);
  if (/^::ffff:/i.test(bare) && isIPv4(last)) return last;
  const [head = "", tail] = (isIPv4(last) ? bare.replace(last, "0:0") : bare).split("::");
  const first = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = [...first, ...Array(Math.max(0, 8 - first.length - rest.length)).fill("0"), ...rest];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}

/** The first half of an address: enough to recognise one's own network, too little to find a person by. */
export function coarseNetwork(address: string): string {
  switch (isIP(address)) {
    case 4:
      return `${address.split(".").slice(0, 2).join(".")}.*.*`;
    case 6:
      return `${address.split(":").slice(0, 2).join(":")}:*`;
    default:
      return "";
  }
}

export type Caller = { callerDigest: string; callerNetwork: string };

/** Digests of the networks that called lately: pages from memory cost less than making one. */
const digests = new WeakMap<AppDeps["secrets"], Map<string, string>>();
const mostDigests = 5000;

function digestOfCaller(secrets: AppDeps["secrets"], network: string): string {
  const known = digests.get(secrets) ?? new Map<string, string>();
  digests.set(secrets, known);
  const digest = known.get(network) ?? secrets.digest("caller", network);
  if (known.size >= mostDigests) known.clear();
  known.set(network, digest);
  return digest;
}

/** Whom a request's limits count for, as a digest. */
export function callerDigestOf(
  { config, secrets }: AppDeps,
  forwarded: string | string[] | null | undefined,
  remote: string,
): string {
  const address = callerAddress(remote, forwarded ? String(forwarded) : null, config.WENJI_PROXIES);
  return digestOfCaller(secrets, callerNetwork(address));
}

/** The same, and what a list of sessions shows of it: no address is kept. */
export function callerOf(deps: AppDeps, request: Request, remote: string): Caller {
  const forwarded = request.headers.get("x-forwarded-for");
  const address = callerAddress(remote, forwarded, deps.config.WENJI_PROXIES);
  return {
    callerDigest: callerDigestOf(deps, forwarded, remote),
    callerNetwork: coarseNetwork(address),
  };
}
