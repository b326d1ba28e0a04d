import { Agent, request } from "node:http";

/** Somebody who looks: where they call from, what their browser brings, and what shows that an answer is theirs. */
export type Reader = { from: string; cookie: string; paths: readonly string[]; isOwn(page: string): boolean };
export type Reading = { status: number; ms: number; isOwn: boolean };

/** Connections that they share; so many ask at one moment. */
const inFlight = 24;

/** Has every reader read all their pages, one reader after the other and some at once, and tells what each got. */
export async function lookOn(origin: string, readers: readonly Reader[]): Promise<Reading[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const readings: Reading[] = [];
  let next = 0;
  const lookInTurn = async () => {
    for (let reader = readers[next++]; reader; reader = readers[next++])
      for (const path of reader.paths) readings.push(await look(agent, origin + path, reader));
  };
  await Promise.all(Array.from({ length: inFlight }, lookInTurn));
  agent.destroy();
  return readings;
}

function look(agent: Agent, url: string, { from, cookie, isOwn }: Reader): Promise<Reading> {
  const headers = { "X-Forwarded-For": from, ...(cookie && { Cookie: cookie }) };
  const began = performance.now();
  return new Promise((done, fail) => {
    const asked = request(url, { agent, headers }, (answer) => {
      let page = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        page += part;
      });
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, ms: performance.now() - began, isOwn: isOwn(page) }),
      );
    });
    asked.on("error", fail).end();
  });
}

/** A reader who is nobody in particular, by language and mode; each calls from elsewhere, and some look for what nobody else does. */
export function passerBy(at: number): Reader {
  const [lang, elder] = [at % 2 ? "en" : "zh-CN", at % 3 === 0];
  const cookie = elder ? `lang=${lang}; elder=on` : `lang=${lang}`;
  const head = `<html lang="${lang}"${elder ? ' data-elder="true"' : ""}>`;
  return {
    ...{ from: `10.0.${at >> 8}.${at & 255}`, cookie },
    paths: at % 25 === 0 ? ["/", `/map?find=reader-${at}.`, "/map"] : ["/", "/map", "/tasks"],
    isOwn(page) {
      const names = page.match(/reader-\d+\./g) ?? [];
      return page.includes(head) && names.every((name) => name === `reader-${at}.`);
    },
  };
}
