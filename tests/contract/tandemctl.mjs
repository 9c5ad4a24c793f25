// SPDX-License-Identifier: GPL-3.0-or-later
// The program tandemctl as a person uses it: a profile of its own, connected with the sandbox by a real browser.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export class Tandem {
    constructor(program) {
        this.program = program;
        this.folder = mkdtempSync(join(tmpdir(), 'tandem-profile-'));
        process.on('exit', () => rmSync(this.folder, { recursive: true, force: true }));
    }

    started(parts) {
        const options = ['--data-dir', join(this.folder, 'profile'), '--secrets', 'file'];
        return spawn(this.program, [...options, ...parts], { env: { ...process.env, HOME: this.folder, XDG_DATA_HOME: this.folder } });
    }

    /** Exit code and what it said. */
    async run(parts, input = '') {
        const child = this.started(parts);
        let out = '';
        let told = '';
        child.stdout.on('data', (piece) => { out += piece; });
        child.stderr.on('data', (piece) => { told += piece; });
        child.stdin.end(input);
        const code = await new Promise((done) => child.on('close', done));
        return { code, out, told };
    }

    async good(parts, input, codes = [0]) {
        const ended = await this.run(parts, input);
        assert.ok(codes.includes(ended.code), `tandemctl ${parts.join(' ')} ended with ${ended.code}: ${ended.told}`);
        return ended.out;
    }

    /** Signs in to both services; `page` is the person's browser. */
    async connect({ salesforce, startdeliver, clientId, apiKey }, page) {
        await this.good(['config', 'init']);
        const configuration = JSON.parse(await this.good(['config', 'show']));
        Object.assign(configuration.salesforce, { loginUrl: salesforce, clientId });
        Object.assign(configuration.startdeliver, { baseUrl: startdeliver, requestsPerSecond: 100, maxRequestsPerSecond: 100 });
        Object.assign(configuration.network, { proxy: 'none' });
        const file = join(this.folder, 'wanted.json');
        writeFileSync(file, JSON.stringify(configuration));
        await this.good(['config', 'import', file]);
        await this.good(['connect', 'startdeliver'], `${apiKey}\n`);
        const signingIn = this.started(['connect', 'salesforce', '--no-browser']);
        let told = '';
        signingIn.stderr.on('data', (piece) => { told += piece; });
        const ended = new Promise((done) => signingIn.on('close', done));
        for await (const line of createInterface({ input: signingIn.stdout })) {
            if (!line.startsWith('open '))
                continue;
            await page.goto(line.slice(5));
            await page.getByRole('button', { name: 'Allow', exact: true }).click();
            await page.waitForURL(/^http:\/\/localhost:/);
        }
        assert.equal(await ended, 0, told);
    }
}
