import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";

export type SmtpBox = { url: string; mails: ParsedMail[]; stop(): Promise<void>; hangUp(): void };

type Behaviour = Pick<SMTPServerOptions, "onRcptTo" | "onData" | "onMailFrom">;

/** A real SMTP server on this machine that keeps what it takes. */
export async function openSmtpBox(behaviour: Behaviour = {}, port = 0): Promise<SmtpBox> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // How long clients may go on when the server is closed, in milliseconds.
    closeTimeout: 100,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
    ...behaviour,
  });
  server.on("error", () => {});
  const listening = server.listen(port, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address() as AddressInfo;
  const sockets = new Set<Socket>();
  listening.on("connection", (socket) => sockets.add(socket));
  // As when the network is cut: no reply, no farewell.
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await new Promise<void>((closed) => server.close(closed));
  };
  onTestFinished(stop);
  return { url: `smtp://127.0.0.1:${address.port}`, mails, stop, hangUp };
}

/** What a mail server answers when it does not take a mail: its code is the first word of SMTP's reply. */
export const smtpRefusal = (responseCode: number, words: string) =>
  Object.assign(new Error(words), { responseCode });
