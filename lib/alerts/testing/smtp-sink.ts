import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { listen } from "./listen.ts";

export interface SmtpSink {
  port: number;
  /** Whole messages with their headers, as they arrived. */
  messages: string[];
  close: () => Promise<void>;
}

export interface SinkAnswers {
  /** The answer to a sign-in, given what the client sent; it succeeds when left out. */
  auth?: (command: string) => string;
  /** The answer to a recipient; all are taken when left out. */
  recipient?: (command: string) => string;
}

/** A mail server that keeps what it is given. */
export async function startSmtpSink(answers: SinkAnswers = {}): Promise<SmtpSink> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    converse(socket, messages, answers);
  });
  const port = await listen(server);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  };
  return { port, messages, close };
}

function converse(socket: Socket, messages: string[], answers: SinkAnswers): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let buffer = "";
  let isReadingData = false;
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const separator = isReadingData ? "\r\n.\r\n" : "\r\n";
      const end = buffer.indexOf(separator);
      if (end < 0) return;
      const received = buffer.slice(0, end);
      buffer = buffer.slice(end + separator.length);
      if (isReadingData) messages.push(received);
      say(isReadingData ? "250 kept" : answerCommand(received, answers));
      isReadingData = !isReadingData && /^DATA$/i.test(received);
    }
  });
  say("220 sink");
}

function answerCommand(command: string, { auth, recipient }: SinkAnswers): string {
  if (/^EHLO/i.test(command)) return "250-sink\r\n250 AUTH PLAIN";
  if (/^AUTH/i.test(command)) return auth?.(command) ?? "235 signed in";
  if (/^RCPT/i.test(command)) return recipient?.(command) ?? "250 fine";
  if (/^DATA$/i.test(command)) return "354 go on";
  if (/^QUIT$/i.test(command)) return "221 bye";
  return "250 fine";
}
