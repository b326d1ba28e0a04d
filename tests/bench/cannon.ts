import { connect, type Socket } from "node:net";

/**
 * A process of its own that asks for one address again and again on connections that stay open, and prints how often it was
 * answered. It reads no more of an answer than where it ends, so that it is not what is measured.
 */
const [address = "", seconds = "1", connections = "16"] = process.argv.slice(2);
const { host, hostname, port, pathname, search } = new URL(address);
const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
const blank = Buffer.from("\r\n\r\n");

let answered = 0;
let refused = 0;
const until = performance.now() + Number(seconds) * 1000;

function ask(socket: Socket): Promise<void> {
  return new Promise((done, fail) => {
    let left: number | "chunked" | undefined;
    let head = Buffer.alloc(0);
    let tail = "";
    const send = () => {
      [left, head, tail] = [undefined, Buffer.alloc(0), ""];
      socket.write(request);
    };
    socket.on("error", fail).on("close", () => done());
    socket.on("data", (bytes) => {
      let body = bytes;
      if (left === undefined) {
        head = Buffer.concat([head, bytes]);
        const end = head.indexOf(blank);
        if (end < 0) return;
        const said = head.subarray(0, end).toString("latin1");
        if (!said.startsWith("HTTP/1.1 200")) refused++;
        const length = /\r\ncontent-length: (\d+)/i.exec(said)?.[1];
        left = length === undefined ? "chunked" : Number(length);
        body = head.subarray(end + blank.length);
      }
      if (left === "chunked") tail = (tail + body.subarray(-7).toString("latin1")).slice(-7);
      else left -= body.length;
      if (left === "chunked" ? !tail.endsWith("0\r\n\r\n") : left > 0) return;
      answered++;
      if (performance.now() < until) send();
      else socket.end();
    });
    send();
  });
}

const began = performance.now();
const sockets = Array.from({ length: Number(connections) }, () => connect(Number(port), hostname));
await Promise.all(sockets.map(ask));
process.stdout.write(JSON.stringify({ rate: answered / ((performance.now() - began) / 1000), refused }));
