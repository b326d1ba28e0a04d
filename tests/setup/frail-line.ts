import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line to a portal that can break off, as a telephone's does: a browser behind it sees an origin of its own. */
export type FrailLine = {
  origin: string;
  /** Nothing comes through. */
  cut(): void;
  /** What is asked arrives; every answer is lost on its way back. */
  loseAnswers(): void;
  mend(): void;
  close(): Promise<void>;
};

export async function frailLine(portal: string): Promise<FrailLine> {
  const { hostname, port } = new URL(portal);
  const open = new Set<Socket>();
  let state: "sound" | "cut" | "losing" = "sound";
  const server = createServer((near) => {
    if (state === "cut") return near.destroy();
    const far = connect(Number(port), hostname);
    const end = () => {
      near.destroy();
      far.destroy();
      open.delete(near);
    };
    open.add(near);
    for (const side of [near, far]) side.on("error", end).on("close", end);
    near.on("data", (asked) => far.write(asked));
    far.on("data", (answer) => (state === "losing" ? end() : near.write(answer)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const own = typeof address === "object" && address !== null ? address.port : 0;
  const drop = () => {
    for (const near of open) near.destroy();
  };
  return {
    origin: `http://127.0.0.1:${own}`,
    cut: () => {
      state = "cut";
      drop();
    },
    loseAnswers: () => {
      state = "losing";
    },
    mend: () => {
      state = "sound";
    },
    close: async () => {
      drop();
      server.close();
      await once(server, "close");
    },
  };
}
