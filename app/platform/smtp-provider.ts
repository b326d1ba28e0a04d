import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { HandOver, Letter, Posted, Provider } from "./post.ts";

const patienceMs = 20_000;

/**
 * SMTP by nodemailer. The Message-ID is made of the letter's own id, so that every mail system can tell a repeat.
 * `handOver` is awaited after the server said 354 and before the first byte of the message goes out.
 */
export function smtpProvider(url: string, from: string): Provider {
  return {
    async post(letter, handOver = async () => {}) {
      let handedOver = false;
      const connection = openConnection(url);
      try {
        await connected(connection, url);
        const message = await compose(letter, from);
        const body = lazily(message.bytes, async () => {
          await handOver();
          handedOver = true;
        });
        await new Promise<void>((done, fail) => {
          connection.send(message.envelope, body, (error) => (error ? fail(error) : done()));
        });
        connection.quit();
        return { outcome: "sent" };
      } catch (error) {
        connection.close();
        return failure(error, handedOver);
      }
    },
  };
}

function openConnection(url: string) {
  const { hostname, port, protocol } = new URL(url);
  const secure = protocol === "smtps:";
  return new SMTPConnection({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs * 2,
  });
}

async function connected(connection: SMTPConnection, url: string): Promise<void> {
  const { username, password } = new URL(url);
  await new Promise<void>((done, fail) => {
    connection.once("error", fail);
    connection.connect((error) => (error ? fail(error) : done()));
  });
  if (!username) return;
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  await new Promise<void>((done, fail) => {
    connection.login({ credentials }, (error) => (error ? fail(error) : done()));
  });
}

async function compose({ id, to, subject, text, unsubscribe }: Letter, from: string) {
  const mail = {
    from,
    to,
    subject,
    text,
    messageId: `<${id}@wenji>`,
    ...(unsubscribe && { headers: oneClick(unsubscribe) }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const node = new MailComposer(mail).compile();
  return { envelope: node.getEnvelope(), bytes: await node.build() };
}

/** What mail programs show a button for (RFC 2369, RFC 8058). */
const oneClick = (address: string) => ({
  "List-Unsubscribe": { prepared: true, value: `<${address}>` },
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** A body that asks `before` when it is first read, which is when the server is ready to take it. */
function lazily(bytes: Buffer, before: HandOver): Readable {
  return Readable.from(
    (async function* () {
      await before();
      yield bytes;
    })(),
    { objectMode: false },
  );
}

/** RFC 5321: 5xx is final, 4xx may be tried again; silence after the hand-over leaves the outcome unknown. */
function failure(error: unknown, handedOver: boolean): Posted {
  const field = (name: string) => (error instanceof Error ? Reflect.get(error, name) : undefined);
  const code = Number(field("responseCode") ?? 0);
  const why = `SMTP ${code || String(field("code") ?? "failed")}`;
  if (code >= 500) return { outcome: "refused", why };
  return { outcome: handedOver && code === 0 ? "unknown" : "later", why };
}
