import { once } from "node:events";
import { connect } from "node:net";

export type RawAnswer = { text: string; statuses: number[] };

/** Sends exactly these bytes on one connection and gives everything that comes back until the other end hangs up. */
export async function rawRequest(origin: string, bytes: string | Uint8Array): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(bytes);
  await Promise.race([once(socket, "close"), new Promise((wake) => setTimeout(wake, 1200))]);
  socket.destroy();
  const text = Buffer.concat(parts).toString("latin1");
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
  return { text, statuses };
}

/** A request of these lines; the last is its body. */
export const lines = (head: readonly string[], body = "") => `${head.join("\r\n")}\r\n\r\n${body}`;
