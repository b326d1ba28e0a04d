import { Agent, request } from "node:http";

type Call = { path: string; method?: "GET" | "POST"; cookie?: string; body?: string };

const inFlight = 8;

/**
 * Short turns and many of them, so that what else the machine does meets all that is compared alike. The first sixth warms
 * up and does not count.
 */
export function turns(rounds: number): { place: number; counts: boolean }[] {
  const warmUp = Math.ceil(rounds / 5);
  return Array.from({ length: warmUp + rounds }, (_, place) => ({ place, counts: place >= warmUp }));
}

/** Sends so many requests, a few at a time on connections that stay open, and returns how many were answered a second. */
export async function rateOf(
  origin: string,
  count: number,
  callOf: (place: number) => Call,
  status: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const call = callOf(next++);
      const answered = await send(agent, origin, call);
      if (answered !== status) throw new Error(`${call.path} answered ${answered}`);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return count / seconds;
}

function send(agent: Agent, origin: string, { path, method = "GET", cookie, body }: Call): Promise<number> {
  const headers: Record<string, string> = { Origin: origin };
  if (cookie) headers.Cookie = cookie;
  if (body !== undefined) {
    headers["Content-Type"] = "application/x-www-form-urlencoded";
    headers["Content-Length"] = String(Buffer.byteLength(body));
  }
  return new Promise((done, fail) => {
    const asked = request(`${origin}${path}`, { method, agent, headers }, (answer) => {
      answer.resume().on("end", () => done(answer.statusCode ?? 0));
    });
    asked.on("error", fail).end(body);
  });
}
