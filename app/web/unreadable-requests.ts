import type { Server } from "node:http";
import type { Socket } from "node:net";

const statuses: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/**
 * Room for a long search in an address: a Chinese character takes nine bytes there. What is longer than a field allows is
 * then told in words, on the page itself.
 */
export const largestHead = 48 * 1024;

/**
 * What is no HTTP (two lengths, two hosts, a header without end) is answered in one line and hung up on: nothing that
 * follows on the connection is read as another request. People come by an address beyond measure: they read what to do.
 */
export function refuseUnreadable(server: Server, { tooLong }: { tooLong: string }) {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return void socket.destroy();
    const status = statuses[error.code ?? ""] ?? "400 Bad Request";
    const words = error.code === "HPE_HEADER_OVERFLOW" ? tooLong : "";
    const head = [
      `HTTP/1.1 ${status}`,
      "Connection: close",
      "Content-Type: text/plain; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(words)}`,
      "X-Content-Type-Options: nosniff",
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${words}`);
  });
}
