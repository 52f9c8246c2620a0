// Loaded before a program, in its workers too: whatever would open a connection says so and fails.
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');
const tls = require('node:tls');

/** @param {string} what */
const refuse = (what) => () => {
  process.stderr.write(`SOCKET: ${what}\n`);
  throw new Error(`${what} was called`);
};
/** @type {Record<string, unknown>} */
const names = dns;
/** @type {Record<string, unknown>} */
const promises = dns.promises;
/** @type {Record<string, unknown>} */
const everywhere = globalThis;
const { connect } = net.Socket.prototype;
/**
 * Pipes between processes go nowhere; what runs TypeScript has one.
 * @this {import("node:net").Socket}
 * @param {unknown[]} rest
 */
function connectPipe(...rest) {
  const [first] = /** @type {{ path?: unknown }[]} */ (rest.flat());
  if (typeof first === 'object' && typeof first.path === 'string') {
    return Reflect.apply(connect, this, rest);
  }
  return refuse('net.connect')();
}
Object.assign(net.Socket.prototype, { connect: connectPipe });
net.Server.prototype.listen = refuse('net.listen');
tls.connect = refuse('tls.connect');
dgram.createSocket = refuse('dgram.createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
  names[name] = refuse(`dns.${name}`);
  promises[name] = refuse(`dns.promises.${name}`);
}
everywhere.fetch = refuse('fetch');
everywhere.WebSocket = refuse('WebSocket');
