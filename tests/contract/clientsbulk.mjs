// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk API 2.0 through jsforce and node-sf-bulk2, as their documentation shows it; only host, token and the time
// between two polls differ. node-sf-bulk2 reads query results page by page: jsforce breaks on a second page.
import assert from 'node:assert/strict';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import jsforce from 'jsforce';
import bulk2 from 'node-sf-bulk2';
import { answerChecks, collected } from './checks.mjs';

const pollInterval = 5;
const connected = ({ salesforce, accessToken }) =>
    new jsforce.Connection({ instanceUrl: salesforce, accessToken, version: '60.0' });
const bulkOf = ({ salesforce, accessToken }) =>
    new bulk2.BulkAPI2({ accessToken, instanceUrl: salesforce, apiVersion: '62.0' });
const rowsOf = (csv) => csv.trimEnd().split('\n').slice(1);

async function ended(poll) {
    const states = [];
    let info = await poll();
    for (; info.state !== 'JobComplete' && info.state !== 'Failed'; info = await poll()) {
        states.push(info.state);
        await new Promise((done) => setTimeout(done, pollInterval));
    }
    return { info, states };
}

async function queried(bulk, query) {
    const job = await bulk.submitBulkQueryJob({ query, operation: 'query' });
    const { info } = await ended(() => bulk.getBulkQueryJobInfo(job.id));
    assert.equal(info.state, 'JobComplete');
    return { job, info };
}

await answerChecks({
    async jsforceIngests(world) {
        const connection = connected(world);
        const input = [{ Name: 'Bulk 1', Site: 'x' }, { Name: '', Site: 'y' }, { Name: 'Bulk "3", inner', Site: 'z' }];
        const made = await connection.bulk2.loadAndWaitForResults(
            { object: 'Account', operation: 'insert', input, pollInterval, pollTimeout: 60000 });
        assert.deepEqual(made.successfulResults.map(({ Name }) => Name).sort(), ['Bulk "3", inner', 'Bulk 1']);
        assert.ok(made.successfulResults.every((row) => row.sf__Created === 'true' && /^001\w{15}$/.test(row.sf__Id)));
        assert.deepEqual(made.failedResults.map(({ sf__Error }) => sf__Error),
            ['REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --']);
        assert.equal(made.unprocessedRecords.length, 0);
        const ids = made.successfulResults.map(({ sf__Id }) => ({ Id: sf__Id, Site: '#N/A' }));
        await connection.bulk2.loadAndWaitForResults(
            { object: 'Account', operation: 'update', input: ids, pollInterval, pollTimeout: 60000 });
        const read = await connection.sobject('Account').retrieve(ids.map(({ Id }) => Id));
        assert.deepEqual(read.map(({ Site }) => Site), [null, null]);
        const gone = await connection.bulk2.loadAndWaitForResults({
            object: 'Account', operation: 'delete', input: ids.map(({ Id }) => ({ Id })), pollInterval,
            pollTimeout: 60000 });
        assert.equal(gone.successfulResults.length, 2);
    },

    async jsforceIngestsStepByStep(world) {
        const job = connected(world).bulk2.createJob(
            { object: 'Account', operation: 'upsert', externalIdFieldName: 'Startdeliver_Id__c' });
        await job.open();
        await job.uploadData('Startdeliver_Id__c,Name\n770001,Stepwise\n');
        await job.close();
        await job.poll(pollInterval, 60000);
        const { successfulResults } = await job.getAllResults();
        assert.deepEqual(successfulResults.map(({ sf__Created, Name }) => [sf__Created, Name]), [['true', 'Stepwise']]);
        assert.equal((await job.check()).numberRecordsProcessed, 1);
        await job.delete();
    },

    async jsforceAbortsAJob(world) {
        const job = connected(world).bulk2.createJob({ object: 'Account', operation: 'insert' });
        await job.open();
        await job.abort();
        assert.equal((await job.check()).state, 'Aborted');
    },

    async jsforceQueries(world) {
        const connection = connected(world);
        const { totalSize } = await connection.query('SELECT COUNT() FROM Contact');
        const stream = await connection.bulk2.query(
            'SELECT Id, LastName, Account.Name FROM Contact', { pollInterval, pollTimeout: 60000 });
        const records = await collected(stream);
        assert.equal(records.length, totalSize);
        assert.ok(records.every(({ Id }) => /^003\w{15}$/.test(Id)));
        assert.ok(records.some((record) => record['Account.Name']));
        await assert.rejects(
            connection.bulk2.query('SELECT COUNT(Id) FROM Contact', { pollInterval, pollTimeout: 60000 }));
    },

    async bulk2QueriesPageByPage(world) {
        const bulk = bulkOf(world);
        const { job, info } = await queried(bulk, 'SELECT Id, Name FROM Account');
        const whole = await bulk.getBulkQueryResults(job.id);
        assert.equal(whole.headers['sforce-locator'], 'null');
        const ids = [];
        let pages = 0;
        let locator;
        do {
            const response = await bulk.getBulkQueryResults(job.id, locator, 1000);
            assert.match(response.data, /^"Id","Name"\n/);
            assert.equal(Number(response.headers['sforce-numberofrecords']), rowsOf(response.data).length);
            ids.push(...rowsOf(response.data).map((row) => row.split(',')[0]));
            locator = response.headers['sforce-locator'];
            if (locator === 'null') locator = undefined;
            ++pages;
        } while (locator);
        assert.ok(pages > 2);
        assert.equal(new Set(ids).size, info.numberRecordsProcessed);
        assert.deepEqual(ids, rowsOf(whole.data).map((row) => row.split(',')[0]));
        await bulk.deleteBulkQueryJob(job.id);
        await assert.rejects(bulk.getBulkQueryJobInfo(job.id), { status: 404 });
    },

    async bulk2StreamsResults(world) {
        const bulk = bulkOf(world);
        const { job, info } = await queried(bulk, 'SELECT Id FROM Account');
        const folder = mkdtempSync(join(tmpdir(), 'tandem-contract-'));
        try {
            const stream = await bulk.getBulkQueryResultsStream(job.id);
            await pipeline(stream, createWriteStream(join(folder, 'results.csv')));
            const rows = rowsOf(readFileSync(join(folder, 'results.csv'), 'utf-8'));
            assert.equal(rows.length, info.numberRecordsProcessed);
        } finally {
            rmSync(folder, { recursive: true });
        }
    },

    async bulk2Ingests(world) {
        const bulk = bulkOf(world);
        const job = await bulk.createDataUploadJob({ object: 'Account', operation: 'insert' });
        assert.equal(await bulk.uploadJobData(job.contentUrl, 'Name,Site\nBulk A,a\n,b\n'), 201);
        await bulk.closeOrAbortJob(job.id, 'UploadComplete');
        const { info, states } = await ended(() => bulk.getIngestJobInfo(job.id));
        assert.deepEqual([info.state, info.numberRecordsProcessed, info.numberRecordsFailed], ['JobComplete', 2, 1]);
        assert.ok(states.includes('InProgress'));
        assert.match(await bulk.getResults(job.id, 0), /"001\w{15}","true","Bulk A","a"/);
        assert.match(await bulk.getResults(job.id, 1), /REQUIRED_FIELD_MISSING/);
        assert.equal(await bulk.getResults(job.id, 2), '"Name","Site"\n');
        const list = await bulk.getAllIngestJobInfo({ jobType: 'V2Ingest' });
        assert.ok(list.records.some(({ id }) => id === job.id));
        await bulk.deleteIngestJob(job.id);
        await assert.rejects(bulk.getIngestJobInfo(job.id), { status: 404 });
    },

    async bulk2IngestsInOneRequest(world) {
        const bulk = bulkOf(world);
        const job = await bulk.createDataUploadJobWithData({ object: 'Account', operation: 'insert' }, 'Name\nAt once\n');
        const { info } = await ended(() => bulk.getIngestJobInfo(job.id));
        assert.deepEqual([info.state, info.numberRecordsProcessed], ['JobComplete', 1]);
    },
});
