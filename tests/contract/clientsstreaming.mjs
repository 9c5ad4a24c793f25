// SPDX-License-Identifier: GPL-3.0-or-later
// Change events through jsforce, CometD's own client and faye, as their documentation shows it; only host and token
// differ.
import assert from 'node:assert/strict';
import * as cometdNode from 'cometd-nodejs-client';
import * as cometdClient from 'cometd';
import faye from 'faye';
import jsforce from 'jsforce';
import { StreamingExtension } from 'jsforce/lib/api/streaming.js';
import { answerChecks } from './checks.mjs';

cometdNode.adapt();
const channel = '/data/AccountChangeEvent';
const connected = ({ salesforce, accessToken }) =>
    new jsforce.Connection({ instanceUrl: salesforce, accessToken, version: '60.0' });

/// Events as they come, and a promise of the first that satisfies a wish.
class Inbox {
    events = [];
    wishes = [];
    take(event) {
        this.events.push(event);
        this.wishes = this.wishes.filter(({ wish, done }) => !(wish(event) && (done(event), true)));
    }
    first(wish) {
        const there = this.events.find(wish);
        return there ? Promise.resolve(there) : new Promise((done) => this.wishes.push({ wish, done }));
    }
}

const named = (name) => (event) => event.payload.Name === name;

/// A client of CometD that is signed in, with the replay extension Salesforce describes.
async function handshaken({ salesforce, accessToken }, replay) {
    const cometd = new cometdClient.CometD();
    cometd.unregisterTransport('websocket');
    cometd.configure({
        url: `${salesforce}/cometd/62.0`,
        requestHeaders: { Authorization: `Bearer ${accessToken}` },
        appendMessageTypeToURL: false,
    });
    cometd.registerExtension('replay', {
        outgoing: (message) => {
            if (message.channel === '/meta/handshake')
                message.ext = { ...message.ext, replay: true };
            if (message.channel === '/meta/subscribe')
                message.ext = { ...message.ext, replay };
            return message;
        },
    });
    const reply = await new Promise((done) => cometd.handshake(done));
    assert.ok(reply.successful, JSON.stringify(reply));
    return cometd;
}

function subscribed(cometd, name, inbox) {
    return new Promise((done) => cometd.subscribe(name, (message) => inbox.take(message.data), done));
}

const left = (cometd) => new Promise((done) => cometd.disconnect(done));

await answerChecks({
    async jsforceReceivesChanges(world) {
        const connection = connected(world);
        const inbox = new Inbox();
        const subscription = connection.streaming.topic(channel);
        const client = connection.streaming.createClient();
        await client.subscribe(channel, (event) => inbox.take(event));
        await connection.sobject('Account').create({ Name: 'Streamed to jsforce' });
        const event = await inbox.first(named('Streamed to jsforce'));
        assert.equal(event.payload.ChangeEventHeader.changeType, 'CREATE');
        assert.ok(event.payload.ChangeEventHeader.changeOrigin.startsWith('com/salesforce/api/rest/60.0'));
        assert.ok(subscription);
        await client.disconnect();
    },

    async jsforceReplays(world) {
        const connection = connected(world);
        await connection.sobject('Account').create({ Name: 'Before jsforce came' });
        const inbox = new Inbox();
        const client = connection.streaming.createClient([new StreamingExtension.Replay(channel, -2)]);
        await client.subscribe(channel, (event) => inbox.take(event));
        await inbox.first(named('Before jsforce came'));
        await client.disconnect();
    },

    async cometdReceivesChanges(world) {
        const cometd = await handshaken(world, { [channel]: -1 });
        const inbox = new Inbox();
        assert.ok((await subscribed(cometd, channel, inbox)).successful);
        const connection = connected(world);
        const { id } = await connection.sobject('Account').create({ Name: 'Streamed to CometD' });
        const event = await inbox.first(named('Streamed to CometD'));
        assert.deepEqual(event.payload.ChangeEventHeader.recordIds, [id]);
        await connection.sobject('Account').update({ Id: id, Site: 'changed' });
        const change = await inbox.first((one) => one.payload.ChangeEventHeader.changeType === 'UPDATE');
        assert.equal(change.payload.Site, 'changed');
        await connection.sobject('Account').destroy(id);
        await inbox.first((one) => one.payload.ChangeEventHeader.changeType === 'DELETE');
        await left(cometd);
    },

    async cometdReplaysWhatItMissed(world) {
        const connection = connected(world);
        const inbox = new Inbox();
        const cometd = await handshaken(world, { [channel]: -1 });
        await subscribed(cometd, channel, inbox);
        await connection.sobject('Account').create({ Name: 'Seen' });
        const { event } = await inbox.first(named('Seen'));
        await left(cometd);
        await connection.sobject('Account').create({ Name: 'Missed' });
        const later = new Inbox();
        const again = await handshaken(world, { [channel]: event.replayId });
        await subscribed(again, channel, later);
        await later.first(named('Missed'));
        assert.equal(later.events.filter(named('Seen')).length, 0);
        await left(again);
    },

    async cometdIsToldOfABadReplayId(world) {
        const cometd = await handshaken(world, { [channel]: 1 });
        const reply = await subscribed(cometd, channel, new Inbox());
        assert.equal(reply.successful, false);
        assert.match(reply.error, /^400::The replayId/);
        await left(cometd);
    },

    async cometdIsDeniedWithoutAToken(world) {
        await assert.rejects(handshaken({ ...world, accessToken: 'nobody' }, {}), /403::Handshake denied/);
    },

    async fayeReceivesChanges(world) {
        const client = new faye.Client(`${world.salesforce}/cometd/62.0`, {});
        client.setHeader('Authorization', `OAuth ${world.accessToken}`);
        client.addExtension({
            outgoing: (message, callback) => {
                if (message.channel === '/meta/subscribe')
                    message.ext = { replay: {} };
                callback(message);
            },
        });
        const inbox = new Inbox();
        await client.subscribe(channel, (event) => inbox.take(event));
        await connected(world).sobject('Account').create({ Name: 'Streamed to faye' });
        await inbox.first(named('Streamed to faye'));
        await client.disconnect();
    },
});
