// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a whole query with jsforce, as its users do, and prints how fast: what bench_sync read sets beside Tandem.
//   node readjsforce.mjs INSTANCE_URL ACCESS_TOKEN SOQL
import jsforce from 'jsforce';

const [instanceUrl, accessToken, soql] = process.argv.slice(2);
const connection = new jsforce.Connection({ instanceUrl, accessToken, version: '60.0' });
const started = process.hrtime.bigint();
let records = 0;
await new Promise((resolve, reject) => {
  connection
    .query(soql)
    .on('record', () => { records += 1; })
    .on('end', resolve)
    .on('error', reject)
    .run({ autoFetch: true, maxFetch: 10_000_000 });
});
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const rate = (records / seconds).toFixed(0);
console.log(`${'jsforce: read, parse (nothing stored)'.padEnd(46)} ${rate.padStart(9)} records/s   (${seconds.toFixed(2)} s, ${records} records)`);
