// SPDX-License-Identifier: GPL-3.0-or-later
// A Bayeux server that knows nothing of Tandem or Salesforce: faye. Prints its address. For each line of JSON on standard
// input it publishes {channel, data}, or with {"drop": true} cuts every connection, and with {"drop": true, "forget": true}
// takes no connect either until a client shakes hands again; then it prints "done". A line {"heard": true} prints what
// clients asked for in their subscriptions. Ends with its input.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

const faye = createRequire(import.meta.url)('faye');
const server = createServer();
const bayeux = new faye.NodeAdapter({ mount: '/cometd/67.0', timeout: 5 });
const asked = [];
let forgetful = false;
bayeux.addExtension({
    incoming(message, callback) {
        if (message.channel === '/meta/handshake')
            forgetful = false;
        if (message.channel === '/meta/connect' && forgetful)
            message.error = '402::Unknown client';
        if (message.channel === '/meta/subscribe')
            asked.push({ subscription: message.subscription, ext: message.ext ?? null });
        callback(message);
    },
});
bayeux.attach(server);
const sockets = new Set();
server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
console.log(`http://127.0.0.1:${server.address().port}`);

for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    if (order.drop) {
        forgetful = order.forget === true;
        for (const socket of sockets)
            socket.destroy();
    } else if (order.heard) {
        console.log(JSON.stringify(asked));
        continue;
    } else {
        await bayeux.getClient().publish(order.channel, order.data);
    }
    console.log('done');
}
process.exit(0);
