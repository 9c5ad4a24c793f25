// SPDX-License-Identifier: GPL-3.0-or-later
// jsforce as its documentation shows it, with the sandbox's address and a token of it: signing in, renewal, REST.
import assert from 'node:assert/strict';
import { get, request } from 'node:http';
import jsforce from 'jsforce';
import { answerChecks, collected } from './checks.mjs';

const connected = ({ salesforce, accessToken }) =>
    new jsforce.Connection({ instanceUrl: salesforce, accessToken, version: '60.0' });

/// Where the authorize page sends a person who agrees.
function redirected(url) {
    return new Promise((resolve, reject) => {
        get(url, (answer) => {
            answer.resume();
            resolve(new URL(answer.headers.location));
        }).on('error', reject);
    });
}

/// Ends the access token, as an administrator does; the refresh token goes on.
function ended({ salesforce }, token) {
    return new Promise((resolve, reject) => {
        const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
        request(`${salesforce}/services/oauth2/revoke`, form, (answer) => {
            answer.resume();
            answer.on('end', () => resolve(answer.statusCode));
        }).on('error', reject).end(new URLSearchParams({ token }).toString());
    });
}

async function signedIn({ salesforce, clientId, callbacks }) {
    const oauth2 = new jsforce.OAuth2({ loginUrl: salesforce, clientId, redirectUri: callbacks[0], useVerifier: true });
    const page = oauth2.getAuthorizationUrl({ scope: 'api id refresh_token', state: 'here', auto: 'allow' });
    const back = await redirected(page);
    assert.equal(back.searchParams.get('state'), 'here');
    const connection = new jsforce.Connection({ oauth2, version: '60.0' });
    const user = await connection.authorize(back.searchParams.get('code'));
    return { connection, user };
}

await answerChecks({
    async signsIn(world) {
        const { connection, user } = await signedIn(world);
        assert.ok(connection.accessToken && connection.refreshToken);
        assert.equal(connection.instanceUrl, world.salesforce);
        assert.match(user.id, /^005\w{15}$/);
        assert.match(user.organizationId, /^00D\w{15}$/);
        const identity = await connection.identity();
        assert.equal(identity.user_id, user.id);
    },

    async refusesAWrongVerifier(world) {
        const oauth2 = new jsforce.OAuth2({
            loginUrl: world.salesforce, clientId: world.clientId, redirectUri: world.callbacks[0], useVerifier: true });
        const back = await redirected(oauth2.getAuthorizationUrl({ scope: 'api', auto: 'allow' }));
        oauth2.codeVerifier = 'x'.repeat(64);
        const connection = new jsforce.Connection({ oauth2 });
        await assert.rejects(connection.authorize(back.searchParams.get('code')), { name: 'invalid_request' });
    },

    async renewsOn401(world) {
        const { connection } = await signedIn(world);
        const first = connection.accessToken;
        const used = connection.refreshToken;
        // What an application does with the answer: it keeps the new refresh token, because the old one is dead.
        connection.on('refresh', (accessToken, answer) => { connection.refreshToken = answer.refresh_token; });
        assert.equal(await ended(world, first), 200);
        assert.equal((await connection.query('SELECT Id FROM User LIMIT 1')).records.length, 1);
        assert.notEqual(connection.accessToken, first);
        assert.notEqual(connection.refreshToken, used);
        assert.equal(await ended(world, connection.accessToken), 200);
        assert.equal((await connection.query('SELECT Id FROM User LIMIT 1')).records.length, 1);
        await assert.rejects(connection.oauth2.refreshToken(used), { name: 'invalid_grant' });
    },

    async signsOut(world) {
        const { connection } = await signedIn(world);
        const token = connection.accessToken;
        await connection.logout();
        const again = new jsforce.Connection({ instanceUrl: world.salesforce, accessToken: token });
        await assert.rejects(again.query('SELECT Id FROM User LIMIT 1'), { errorCode: 'INVALID_SESSION_ID' });
    },

    async describes(world) {
        const connection = connected(world);
        const global = await connection.describeGlobal();
        assert.ok(global.sobjects.some(({ name, keyPrefix }) => name === 'Account' && keyPrefix === '001'));
        const account = await connection.sobject('Account').describe();
        assert.equal(account.name, 'Account');
        const name = account.fields.find((field) => field.name === 'Name');
        assert.deepEqual([name.type, name.nillable, name.createable], ['string', false, true]);
        assert.ok(account.childRelationships.some((one) => one.relationshipName === 'Contacts'));
        const limits = await connection.limits();
        assert.ok(limits.DailyApiRequests.Remaining < limits.DailyApiRequests.Max);
        assert.equal(connection.limitInfo.apiUsage.limit, limits.DailyApiRequests.Max);
        await assert.rejects(connection.sobject('Nothing__c').describe(), { errorCode: 'NOT_FOUND' });
    },

    async queriesByPages(world) {
        const connection = connected(world);
        const first = await connection.query('SELECT Id, Name FROM Account');
        assert.equal(first.done, false);
        assert.equal(first.records.length, 2000);
        const more = await connection.queryMore(first.nextRecordsUrl);
        assert.ok(more.records.length > 0);
        const all = await connection.query('SELECT Id FROM Account', { autoFetch: true, maxFetch: 100000 });
        assert.equal(all.records.length, first.totalSize);
        assert.equal(new Set(all.records.map(({ Id }) => Id)).size, first.totalSize);
        const query = connection.query('SELECT Id FROM Account');
        const records = collected(query);
        query.run({ autoFetch: true, maxFetch: 100000 });
        assert.equal((await records).length, first.totalSize);
        await assert.rejects(connection.query('SELECT Nothing FROM Account'), { errorCode: 'INVALID_FIELD' });
    },

    async buildsQueries(world) {
        const connection = connected(world);
        const made = await connection.sobject('Account').create([{ Name: 'Found 1' }, { Name: "Found 'n' 2" }]);
        await connection.sobject('Contact').create({ LastName: 'Inner', AccountId: made[0].id });
        const found = await connection.sobject('Account')
            .find({ Name: { $like: 'Found%' }, CreatedDate: { $gte: jsforce.Date.YESTERDAY } }, 'Id, Name')
            .sort({ Name: -1 }).limit(5).skip(1).execute();
        assert.deepEqual(found.map(({ Name }) => Name), ["Found 'n' 2"]);
        const one = await connection.sobject('Account').findOne({ Name: "Found 'n' 2" });
        assert.equal(one.Id, made[1].id);
        assert.equal(await connection.sobject('Account').count({ Name: { $like: 'Found%' } }), 2);
        const parents = await connection.sobject('Account').select('Id, Name').where({ Id: made[0].id })
            .include('Contacts').select('LastName').end().execute();
        assert.deepEqual(parents[0].Contacts.records.map(({ LastName }) => LastName), ['Inner']);
        await connection.sobject('Account').find({ Name: { $like: 'Found%' } }).update({ Site: 'all' });
        assert.equal(await connection.sobject('Account').count({ Site: 'all' }), 2);
        await connection.sobject('Account').find({ Name: { $like: 'Found%' } }).destroy();
        assert.equal(await connection.sobject('Account').count({ Name: { $like: 'Found%' } }), 0);
        const bin = await connection.query("SELECT Id FROM Account WHERE Name LIKE 'Found%'", { scanAll: true });
        assert.equal(bin.totalSize, 2);
    },

    async savesRecords(world) {
        const connection = connected(world);
        const made = await connection.sobject('Account').create({ Name: 'One', Phone: '1' });
        assert.deepEqual([made.success, made.errors], [true, []]);
        const read = await connection.sobject('Account').retrieve(made.id);
        assert.deepEqual([read.Name, read.Phone, read.attributes.type], ['One', '1', 'Account']);
        const saved = await connection.sobject('Account').update({ Id: made.id, Phone: null });
        assert.deepEqual([saved.success, saved.id], [true, made.id]);
        assert.equal((await connection.sobject('Account').retrieve(made.id)).Phone, null);
        await assert.rejects(connection.sobject('Account').create({ Phone: '1' }),
            { errorCode: 'REQUIRED_FIELD_MISSING' });
        assert.equal((await connection.sobject('Account').destroy(made.id)).success, true);
        await assert.rejects(connection.sobject('Account').retrieve(made.id), { errorCode: 'ENTITY_IS_DELETED' });
    },

    async savesCollections(world) {
        const connection = connected(world);
        const names = Array.from({ length: 250 }, (_, i) => ({ Name: `Many ${i}` }));
        const made = await connection.sobject('Account').create(names, { allowRecursive: true });
        assert.equal(made.filter(({ success }) => success).length, 250);
        const ids = made.map(({ id }) => id).slice(0, 3);
        const read = await connection.sobject('Account').retrieve(ids);
        assert.deepEqual(read.map(({ Name }) => Name), ['Many 0', 'Many 1', 'Many 2']);
        const mixed = await connection.sobject('Account').update(
            [{ Id: ids[0], Site: 'a' }, { Id: ids[1], Name: '' }, { Id: ids[2], Site: 'c' }]);
        assert.deepEqual(mixed.map(({ success }) => success), [true, false, true]);
        assert.equal(mixed[1].errors[0].statusCode, 'REQUIRED_FIELD_MISSING');
        const whole = await connection.sobject('Account').update(
            [{ Id: ids[0], Site: 'z' }, { Id: ids[1], Name: '' }], { allOrNone: true });
        assert.deepEqual(whole.map(({ success }) => success), [false, false]);
        assert.equal((await connection.sobject('Account').retrieve(ids[0])).Site, 'a');
        const gone = await connection.sobject('Account').destroy(ids);
        assert.ok(gone.every(({ success }) => success));
    },

    async upserts(world) {
        const connection = connected(world);
        const key = 'Startdeliver_Id__c';
        const first = await connection.sobject('Account').upsert({ Name: 'Up', [key]: '990001' }, key);
        assert.deepEqual([first.success, first.created], [true, true]);
        const second = await connection.sobject('Account').upsert({ Name: 'Up 2', [key]: '990001' }, key);
        assert.deepEqual([second.id, second.created], [first.id, false]);
        const many = await connection.sobject('Account').upsert(
            [{ Name: 'Up 3', [key]: '990001' }, { Name: 'New', [key]: '990002' }], key);
        assert.deepEqual(many.map(({ created }) => created), [false, true]);
    },

    async replicates(world) {
        const connection = connected(world);
        const made = await connection.sobject('Account').create([{ Name: 'Stays' }, { Name: 'Goes' }]);
        await connection.sobject('Account').destroy(made[1].id);
        const hour = 3600 * 1000;
        const [start, end] = [new Date(Date.now() - hour), new Date(Date.now() + hour)];
        const updated = await connection.sobject('Account').updated(start, end);
        assert.ok(updated.ids.includes(made[0].id));
        assert.ok(!Number.isNaN(Date.parse(updated.latestDateCovered)));
        const deleted = await connection.sobject('Account').deleted(start, end);
        assert.ok(deleted.deletedRecords.some(({ id }) => id === made[1].id));
        await assert.rejects(connection.sobject('Account').updated(end, start),
            { errorCode: 'INVALID_REPLICATION_DATE' });
    },

    async callsCompositeResources(world) {
        const connection = connected(world);
        const root = '/services/data/v60.0';
        const { compositeResponse } = await connection.requestPost(`${root}/composite`, {
            allOrNone: true,
            compositeRequest: [
                { method: 'POST', url: `${root}/sobjects/Account`, referenceId: 'parent', body: { Name: 'Both' } },
                { method: 'POST', url: `${root}/sobjects/Contact`, referenceId: 'child',
                    body: { LastName: 'Both', AccountId: '@{parent.id}' } }],
        });
        assert.deepEqual(compositeResponse.map(({ httpStatusCode }) => httpStatusCode), [201, 201]);
        const parent = compositeResponse[0].body.id;
        const batch = await connection.requestPost(`${root}/composite/batch`, {
            batchRequests: [{ method: 'GET', url: `v60.0/sobjects/Account/${parent}?fields=Name` }] });
        assert.deepEqual([batch.hasErrors, batch.results[0].result.Name], [false, 'Both']);
        const tree = await connection.requestPost(`${root}/composite/tree/Account`, {
            records: [{ attributes: { type: 'Account', referenceId: 'a' }, Name: 'Tree',
                Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'c' }, LastName: 'Leaf' }] } }] });
        assert.deepEqual(tree.results.map(({ referenceId }) => referenceId), ['a', 'c']);
    },
});
