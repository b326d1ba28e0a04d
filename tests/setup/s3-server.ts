import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { onTestFinished } from "vitest";

/** The keys of the server's only account. */
export const s3Keys = { key: "S3RVER", secret: "S3RVER" };
export const bucket = "wenji-files";

export type S3Server = {
  /** WENJI_FILES for a store of its own in the bucket. */
  address(prefix?: string): string;
  endpoint: string;
  /** Answers this before the server's own handler has its say; undefined lets it speak again. */
  interrupt(answer: RequestListener | undefined): void;
  /** The server's own handler, for an interruption that lets some requests through. */
  pass: RequestListener;
  requests: { method: string; url: string }[];
  stop(): Promise<void>;
  startAgain(): Promise<void>;
};

/** A real S3 server on this machine with one bucket on a folder of its own. */
export async function openS3Server(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), "wenji-s3-"));
  const s3 = new S3rver({
    directory,
    silent: true,
    configureBuckets: [{ name: bucket }],
    vhostBuckets: false,
  });
  await s3.configureBuckets();
  const own = s3.callback();
  const requests: S3Server["requests"] = [];
  let before: RequestListener | undefined;
  const sockets = new Set<Socket>();
  const make = () => {
    const made = createServer((req, res) => {
      requests.push({ method: req.method ?? "", url: req.url ?? "" });
      if (before) before(req, res);
      else own(req, res);
    });
    return made.on("connection", (socket) => sockets.add(socket));
  };
  let server = make();
  await listening(server, 0);
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    if (!server.listening) return;
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  };
  onTestFinished(async () => {
    await stop();
    await rm(directory, { recursive: true, force: true });
  });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    address: (prefix = "files") => `s3://${bucket}/${prefix}?endpoint=${endpoint}&region=us-east-1`,
    interrupt: (answer) => {
      before = answer;
    },
    pass: own,
    requests,
    stop,
    async startAgain() {
      server = make();
      await listening(server, port);
    },
  };
}

const listening = (server: Server, port: number) =>
  new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
