import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { listen } from "./listen.ts";

export interface WebhookSink {
  url: string;
  /** The bodies of the posts that were answered with 204. */
  received: Record<string, unknown>[];
  /** Every request, also the refused ones. */
  requestCount: number;
  /** What the following requests are answered with. */
  status: number;
  close: () => Promise<void>;
}

const bodySchema = z.record(z.string(), z.unknown());

/** A receiver of webhooks whose address holds a secret, as Slack's do. */
export async function startWebhookSink(path: string): Promise<WebhookSink> {
  const listener: RequestListener = (request, response) => {
    void json(request).then((body) => {
      sink.requestCount += 1;
      if (sink.status === 204) sink.received.push(bodySchema.parse(body));
      return response.writeHead(sink.status, { location: sink.url }).end();
    });
  };
  const server = createServer(listener);
  const port = await listen(server);
  const sink: WebhookSink = {
    url: `http://127.0.0.1:${port}${path}`,
    received: [],
    requestCount: 0,
    status: 204,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return sink;
}
