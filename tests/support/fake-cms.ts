/**
 * A CMS that answers the site's queries from given answers, and has the faults that a real one
 * cannot be made to have on demand.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allTypes, rootFieldOf, type ContentType } from '@archive/content-types';
import type { Answer, Answers } from './answers.ts';

export type Fault =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'errors'; readonly message: string }
  | { readonly kind: 'short'; readonly type: string }
  | { readonly kind: 'null'; readonly type: string }
  | { readonly kind: 'html' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'hang-up' };

export interface FakeCms extends AsyncDisposable {
  readonly url: string;
  answers: Answers;
  fault: Fault | null;
  /** What happened since it started. The cursor of its feed is how much that is. */
  readonly changes: { readonly type: string; readonly subject: string }[];
  /** Files below /uploads/, by path. */
  readonly files: Map<string, Uint8Array>;
}

interface Question {
  readonly query: string;
  readonly variables?: { readonly after?: string | null; readonly limit?: number };
}

async function readQuestion(request: IncomingMessage): Promise<Question> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return JSON.parse(body) as Question;
}

function answer(cms: FakeCms, type: ContentType, { variables = {} }: Question): Answer {
  const entries = cms.answers[type.name as keyof Answers];
  const root = rootFieldOf(type);
  if (cms.fault?.kind === 'null' && cms.fault.type === type.name) return { [root]: null };
  if (type.kind === 'single') return { [root]: entries[0] ?? null };
  const { after, limit = entries.length } = variables;
  const rest = entries
    .map((entry) => [String(entry['documentId']), entry] as const)
    .filter(([id]) => id > (after ?? ''))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const nodes = rest.slice(0, limit).map(([, entry]) => entry);
  const isShort = cms.fault?.kind === 'short' && cms.fault.type === type.name;
  return { [root]: { pageInfo: { total: rest.length }, nodes: isShort ? nodes.slice(1) : nodes } };
}

const NOON = '2026-11-24T12:00:00.000Z';

function answerChanges({ changes, answers }: FakeCms, { variables = {} }: Question): Answer {
  const after = variables.after ?? null;
  const given = changes
    .map((change, index) => ({ ...change, sequence: index + 1, action: 'publish', actor: 1, at: NOON }))
    .slice(after === null ? changes.length : Number(after));
  const ids = new Set(given.map(({ subject }) => subject));
  const mentioned = allTypes.map(({ name, plural }) => [
    plural,
    answers[name as keyof Answers].filter(({ documentId }) => ids.has(String(documentId))),
  ]);
  const isContinuous = after !== null && Number(after) <= changes.length;
  const feed = { cursor: String(changes.length), isContinuous, hasMore: false, changes: given };
  return { changes: { ...feed, ...(Object.fromEntries(mentioned) as object) } };
}

const sendJson = (response: ServerResponse, status: number, body: unknown) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** The type that a query of the site asks. */
function typeOf(name: string | undefined): ContentType {
  const type = allTypes.find(
    ({ kind, name: single, plural }) => name === (kind === 'single' ? single : plural),
  );
  if (type === undefined) throw new Error(`The fake CMS knows no query named ${name}.`);
  return type;
}

/** Answers as a fault wants it; false when the fault has no answer of its own. */
function misbehave(fault: Fault | null, request: IncomingMessage, response: ServerResponse): boolean {
  if (fault?.kind === 'hang-up') request.socket.destroy();
  else if (fault?.kind === 'html') response.end('<h1>Welkom</h1>');
  else if (fault?.kind === 'status') sendJson(response, fault.status, { error: { message: 'refused' } });
  else if (fault?.kind === 'errors')
    sendJson(response, 200, { data: null, errors: [{ message: fault.message }] });
  else return fault?.kind === 'silence';
  return true;
}

async function respond(cms: FakeCms, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = cms.files.get(request.url ?? '');
  if (file !== undefined) return void response.end(file);
  if (request.url !== '/graphql') return void response.writeHead(404).end();
  const question = await readQuestion(request);
  if (misbehave(cms.fault, request, response)) return;
  const name = /^query (\w+)/.exec(question.query)?.[1];
  const data = name === 'changes' ? answerChanges(cms, question) : answer(cms, typeOf(name), question);
  sendJson(response, 200, { data });
}

/** Listens on a free port until it is disposed of. */
export async function startFakeCms(answers: Answers): Promise<FakeCms> {
  const server: Server = createServer((request, response) => {
    respond(cms, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cms: FakeCms = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    fault: null,
    changes: [],
    files: new Map(),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return cms;
}
