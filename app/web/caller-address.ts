import { isIP } from "node:net";

/**
 * Who calls: the other end of the connection, or what the outermost of our own proxies (`WENJI_PROXIES` of them, each
 * appending to X-Forwarded-For) saw there. What stands further left was written by the caller and counts for nothing.
 */
export function callerAddress(remote: string, forwarded: string | null, proxies: number): string {
  const seen = forwarded?.split(",").map((each) => each.trim()) ?? [];
  const address = proxies === 0 ? remote : (seen.at(-proxies) ?? remote);
  return isIP(address) ? address : "unknown";
}
