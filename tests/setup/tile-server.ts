import { once } from "node:events";
import { createServer } from "node:http";
import sharp from "sharp";

/** A service of map tiles on this machine: every tile is the same grey square; what was asked for is kept. */
export async function openTileServer() {
  const asked: { path: string; referer: string | undefined }[] = [];
  let answers = true;
  const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: "#d5dbe0" } })
    .png()
    .toBuffer();
  const server = createServer(({ url = "", headers }, response) => {
    asked.push({ path: url, referer: headers.referer });
    // Words in a picture's place: a refusal would stand in the browser's console as an error of the page.
    response.writeHead(200, { "Content-Type": "image/png" }).end(answers ? tile : "no picture");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the tile server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    answer: (well: boolean) => {
      answers = well;
    },
    close: () => server.close(),
  };
}
