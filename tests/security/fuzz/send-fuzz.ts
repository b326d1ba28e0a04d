import { Agent, request } from "node:http";
import { connect } from "node:net";
import type { FuzzRequest } from "./fuzz-requests.ts";

export type FuzzAnswer = { status: number; location: string };

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends it and gives what came back; 0 when the connection was closed, -1 when nothing came in half a minute. */
export function sendFuzz(origin: string, asked: FuzzRequest, cookie: string): Promise<FuzzAnswer> {
  return asked.raw ? sendRaw(origin, asked.raw) : sendWhole(origin, asked, cookie);
}

function sendWhole(
  origin: string,
  { method, path, headers, body }: FuzzRequest,
  cookie: string,
): Promise<FuzzAnswer> {
  const { hostname, port } = new URL(origin);
  const own = headers.Cookie ?? headers.cookie;
  const all = {
    ...headers,
    Cookie: own ? `${cookie}; ${own}` : cookie,
    ...(body && { "Content-Length": body.length }),
  };
  return new Promise((done) => {
    const fail = () => done({ status: 0, location: "" });
    try {
      const call = request(
        { agent, hostname, port, method, path, headers: all, timeout: 30_000 },
        (answer) => {
          answer.resume();
          answer.on("end", () =>
            done({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "" }),
          );
          answer.on("error", fail);
        },
      );
      call.on("timeout", () => {
        done({ status: -1, location: "" });
        call.destroy();
      });
      call.on("error", fail);
      call.end(body);
    } catch {
      fail();
    }
  });
}

function sendRaw(origin: string, bytes: Uint8Array): Promise<FuzzAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done) => {
    let text = "";
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    const settle = () => {
      socket.destroy();
      done({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), location: "" });
    };
    socket.setEncoding("latin1").on("data", (part: string) => {
      text += part;
    });
    socket.on("close", settle).on("error", settle).setTimeout(500, settle);
  });
}
