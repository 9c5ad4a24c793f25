// SPDX-License-Identifier: GPL-3.0-or-later
// What the scripts that run clients of others share: one line of JSON with the sandbox's addresses on standard input,
// then the name of a check a line; each is answered by "good" or by what went wrong. Ends with its input.
import { createInterface } from 'node:readline';

export async function answerChecks(checks) {
    let world = null;
    for await (const line of createInterface({ input: process.stdin })) {
        if (!world) {
            world = JSON.parse(line);
            continue;
        }
        try {
            if (!checks[line])
                throw new Error('no such check');
            await checks[line](world);
            console.log('good');
        } catch (error) {
            console.log(`${error.name}: ${error.message}`.replace(/\s+/g, ' '));
        }
    }
    process.exit(0);
}

/// Whatever a stream or an emitter gives until it ends.
export function collected(emitter) {
    return new Promise((resolve, reject) => {
        const all = [];
        emitter.on('record', (record) => all.push(record));
        emitter.on('end', () => resolve(all));
        emitter.on('error', reject);
    });
}
